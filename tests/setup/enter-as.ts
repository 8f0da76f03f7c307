import type { BrowserContextOptions } from "playwright-core";
import type { Screen, Stage } from "./browser.ts";
import { signInCookie } from "./served-town.ts";

/** A window of this person of the served town, signed in with both factors; `options` as of `stage.enter`. */
export async function enterAs(
  stage: Stage,
  who: string,
  { personId }: { personId: string },
  options: BrowserContextOptions = {},
): Promise<Screen> {
  const screen = await stage.enter(who, options);
  const [name = "", value = ""] = (await signInCookie(personId)).split("=");
  await screen.page.context().addCookies([{ name, value, url: stage.url }]);
  return screen;
}
