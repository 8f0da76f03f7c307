import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenArrows, cruiseTree } from "./cruise.ts";
import floors from "./floors.json" with { type: "json" };
import { mapHouse, outlineIn, outlineOf } from "./house-map.ts";
import { drawHouse } from "./house-picture.ts";

const bites = `
browser-stays-out-of-the-server: app/features/papers/reaches-the-server.tsx -> app/features/papers/queries.server.ts
cupboard-closed-to-features: app/features/minutes/opens-a-cupboard.server.ts -> app/features/voting/live/ballot-box.server.ts
cupboard-closed-to-the-rest: app/routes/_public+/opens-a-cupboard.tsx -> app/features/voting/live/ballot-box.server.ts
database-stays-on-the-server: app/features/papers/reaches-the-database.ts -> pg
database-stays-on-the-server: app/routes/_public+/decides.tsx -> pg
domain-is-pure: app/domain/voting/asks-a-package.ts -> zod
domain-is-pure: app/domain/voting/asks-node.ts -> crypto
domain-is-pure: app/domain/voting/asks-the-database.ts -> app/features/meetings/queries.server.ts
domain-is-pure: app/domain/voting/lost.ts -> ./nowhere.ts
feature-leans-down: app/features/papers/queries.server.ts -> tests/cast/people.ts
floor-2-council: app/features/council/asks-a-neighbour.server.ts -> app/features/auth/sessions.server.ts
floor-6-meetings: app/features/meetings/looks-up.server.ts -> app/features/voting/open-poll.server.ts
i18n-leans-on-nothing: app/i18n/draws.ts -> app/domain/kernel/result.ts
i18n-leans-on-nothing: app/i18n/draws.ts -> react
lucia-behind-auth: app/features/papers/signs-in.server.ts -> lucia
no-cycle: app/domain/voting/circle-one.ts -> app/domain/voting/circle-two.ts -> app/domain/voting/circle-one.ts
nobody-leans-on-an-address: app/features/papers/knows-an-address.server.ts -> app/routes/_public+/meeting.tsx
nobody-leans-on-an-address: app/routes/_public+/takes-a-neighbour.tsx -> app/routes/_public+/meeting.tsx
only-the-entry-wires: app/features/papers/wires.server.ts -> app/wiring/features.server.ts
platform-knows-no-council: app/platform/jobs/knows-a-rule.server.ts -> app/domain/voting/majority.ts
resolvable: app/domain/voting/lost.ts -> ./nowhere.ts
route-composes: app/routes/_public+/decides.tsx -> app/domain/voting/majority.ts
route-composes: app/routes/_public+/decides.tsx -> app/platform/db/client.server.ts
route-opens-no-database: app/routes/_public+/decides.tsx -> pg
server-takes-the-build: server.ts -> app/platform/db/client.server.ts
ui-leans-on-texts-only: app/ui/knows-a-poll.tsx -> app/features/voting/poll-panel.tsx
`;

const repository = cruiseTree();
const planted = cruiseTree(join(import.meta.dirname, "planted/arrows"));

test("every arrow of the tree points the way the house allows", async () => {
  expect(brokenArrows(await repository)).toEqual([]);
}, 60_000);

test("every arrow rule bites where it is broken and nowhere else", async () => {
  const found = brokenArrows(await planted);
  expect(found.map(packageByName).sort()).toEqual(bites.trim().split("\n").sort());
}, 60_000);

test("every kind of arrow rule has a planted violation", async () => {
  const result = await planted;
  const kinds = (result.summary.ruleSetUsed?.forbidden ?? []).map((rule) => kindOf(rule.name ?? ""));
  const bitten = result.summary.violations.map((violation) => kindOf(violation.rule.name));
  expect(new Set(bitten)).toEqual(new Set(kinds));
}, 60_000);

test("the picture of the house shows the parts and arrows there are (else: npx node bin/draw-house.ts)", async () => {
  const drawn = readFileSync(join(import.meta.dirname, "../../public/readme/house.svg"), "utf8");
  expect(outlineIn(drawn)).toEqual(outlineOf(mapHouse(await repository)));
}, 60_000);

test("a picture drawn before a feature was added is noticed", async () => {
  const house = mapHouse(await planted);
  const older = { ...house, parts: house.parts.filter(({ name }) => name !== "features/voting") };
  expect(outlineIn(drawHouse(house))).toEqual(outlineOf(house));
  expect(outlineIn(drawHouse(older))).not.toEqual(outlineOf(house));
}, 60_000);

test("a feature of the ground floor sees no other feature", () => {
  expect(Object.entries(floors).filter(([, floor]) => floor === 0)).toEqual([["events", 0]]);
});

/** Fifteen features share one floor rule, made from one table. */
function kindOf(rule: string): string {
  return rule.startsWith("floor-") ? "floor" : rule;
}

function packageByName(line: string): string {
  return line.replace(/(?<=-> ).*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, "$1");
}
