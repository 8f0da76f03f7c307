import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { factionOf } from "#tests/cast/memberships.ts";
import { getOrganization } from "#tests/cast/organizations.ts";
import { cast, fullName, getPerson, type PersonKey } from "#tests/cast/people.ts";
import { alive, go, type Screen } from "#tests/setup/browser.ts";

const auth = textFor("de", "auth");

/** Signs in on the demo's sign-in page with one tap; members of factions stand under their faction. */
export async function signInByTap(screen: Screen, key: PersonKey): Promise<void> {
  const { page } = screen;
  await go(screen, "/sign-in");
  const name = new RegExp(`^${fullName(key)}`);
  const faction = factionOf(key);
  const button = page.getByRole("button", { name });
  if (faction && key !== cast.chair && !(await button.isVisible())) {
    const title = auth("demo.group.faction", { name: getOrganization(faction).name });
    await page.locator("summary", { hasText: title }).click();
  }
  await button.click();
  // why: on a phone it stands behind the menu's button.
  await page.locator("form[action='/sign-out']").waitFor({ state: "attached" });
  await alive(screen);
}

/** The id of somebody of the cast in the served town. */
export async function personIdOf(key: PersonKey): Promise<string> {
  const { givenName, familyName } = getPerson(key);
  const found = await database().person.findFirstOrThrow({ where: { givenName, familyName }, select: { id: true } });
  return found.id;
}
