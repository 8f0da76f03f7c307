import { beforeAll, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, type Town } from "#tests/setup/town.ts";
import { plantCanaries } from "#tests/setup/town-canaries.ts";
import { change, insert, refusedBy, remove } from "./refusing.ts";

type Planted = Town & { planted: Awaited<ReturnType<typeof plantCanaries>> };
type Case = [sentence: string, refusal: string | null, statements: (town: Planted) => string[]];

const NOW = "2023-07-01T00:00:00Z";
const MINUTES = "00000000-0000-4000-8000-000000000001";
const UNPUBLISHED_PAPER = "a published meeting has a public item with an unpublished paper";
const NOT_EDITED = "published minutes are corrected, not edited";

let town: Planted;

beforeAll(async () => {
  await resetDatabase();
  const made = await createTown();
  town = { ...made, planted: await plantCanaries(made) };
});

const publish = (table: string, id: string, state = "") => change(table, id, `published_at = now()${state}`);
const step = (paper_id: string, organization_id: string, agenda_item_id: string, isPublic = true) =>
  insert("consultation", {
    ...{ paper_id, organization_id, agenda_item_id, position: 77, role: "decision", public: isPublic, updated_at: NOW },
  });
const section = (minutes_id: string, agenda_item_id: string, isPublic = true) =>
  insert("minutes_section", { minutes_id, agenda_item_id, public: isPublic, updated_at: NOW });
const item = (meeting_id: string, parent_id: string | null = null) =>
  insert("agenda_item", { meeting_id, parent_id, position: 77, number: "Ö 77", name: "Bericht", updated_at: NOW });
const minutesOf = (meeting_id: string, published_at: string | null) =>
  insert("minutes", { id: MINUTES, meeting_id, published_at, updated_at: NOW });

test.each([
  ["event", "kind = 'x'"],
  ["session_log", "kind = 'x'"],
  ["poll_tracker", "tracker = 'x'"],
  ["poll_approval", "reference = 'x'"],
  ["paper_version", "version = 9"],
  ["paper_correction", "version = 9"],
  ["minutes_correction", "text = 'x'"],
  ["file_version", "file_name = 'x'"],
])("%s is only ever added to", async (table, set) => {
  for (const statement of [`UPDATE ${table} SET ${set}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
    expect([statement, await refusedBy([statement])]).toEqual([statement, `${table} is append-only`]);
  }
});

test.each<Case>([
  [
    "a meeting is not published before the papers on its public items",
    UNPUBLISHED_PAPER,
    (t) => [publish("meeting", t.meetings.planned)],
  ],
  [
    "a meeting and its papers are published in one transaction, the meeting first",
    null,
    (t) => [publish("meeting", t.meetings.planned), publish("paper", t.papers.released, ", state = 'published'")],
  ],
  [
    "or the papers first",
    null,
    (t) => [publish("paper", t.papers.released, ", state = 'published'"), publish("meeting", t.meetings.planned)],
  ],
  [
    "no unpublished paper comes onto a public item of a published meeting",
    UNPUBLISHED_PAPER,
    (t) => [step(t.papers.draft, t.organizations.finance, t.items.publicItem)],
  ],
  [
    "no non-public paper either",
    UNPUBLISHED_PAPER,
    (t) => [step(t.papers.nonPublic, t.organizations.finance, t.items.publicItem)],
  ],
  [
    "a planned step does not carry an unpublished paper there",
    UNPUBLISHED_PAPER,
    (t) => [`UPDATE consultation SET agenda_item_id = '${t.items.publicItem}' WHERE paper_id = '${t.papers.released}'`],
  ],
  [
    "another paper is not slipped under a step",
    UNPUBLISHED_PAPER,
    (t) => [
      `UPDATE consultation SET paper_id = '${t.papers.draft}', position = 77 WHERE agenda_item_id = '${t.items.publicItem}'`,
    ],
  ],
  [
    "an item with a non-public paper does not become public",
    UNPUBLISHED_PAPER,
    (t) => [change("agenda_item", t.items.nonPublicItem, "public = true")],
  ],
  [
    "an item with an unpublished paper does not move to a published meeting",
    UNPUBLISHED_PAPER,
    (t) => [change("agenda_item", t.items.plannedItem, `meeting_id = '${t.meetings.finished}', position = 78`)],
  ],
  [
    "a paper on a published agenda does not stop being public",
    UNPUBLISHED_PAPER,
    (t) => [change("paper", t.papers.published, "public = false")],
  ],
  [
    "nor is its publication taken back",
    UNPUBLISHED_PAPER,
    (t) => [change("paper", t.papers.published, "state = 'released', published_at = NULL")],
  ],
  [
    "a public step does not lead to a non-public item",
    "a public consultation on a non-public item",
    (t) => [step(t.papers.published, t.organizations.finance, t.items.nonPublicItem)],
  ],
  [
    "nor does an item close under a public step",
    "a public consultation on a non-public item",
    (t) => [change("agenda_item", t.items.plannedItem, "public = false")],
  ],
  [
    "a non-public step may",
    null,
    (t) => [step(t.papers.published, t.organizations.finance, t.items.nonPublicItem, false)],
  ],
  [
    "minutes are not published before their meeting",
    "published minutes of an unpublished meeting",
    (t) => [minutesOf(t.meetings.planned, NOW)],
  ],
  [
    "a meeting with published minutes is not taken back",
    "published minutes of an unpublished meeting",
    (t) => [change("meeting", t.meetings.finished, "published_at = NULL")],
  ],
  [
    "a section of a non-public item is not public",
    "a public section of a non-public item",
    (t) => [
      minutesOf(t.planted.meetings.ofClosedOrganization, null),
      `INSERT INTO minutes_section (minutes_id, agenda_item_id, public, updated_at) SELECT '${MINUTES}', id, true, now() FROM agenda_item WHERE meeting_id = '${t.planted.meetings.ofClosedOrganization}'`,
    ],
  ],
  [
    "an item with a public section does not become non-public",
    "a public section of a non-public item",
    (t) => [
      `UPDATE consultation SET public = false WHERE agenda_item_id = '${t.items.publicItem}'`,
      change("agenda_item", t.items.publicItem, "public = false"),
    ],
  ],
  [
    "a section belongs to the minutes of its item's meeting",
    "a section of an item of another meeting",
    (t) => [minutesOf(t.meetings.planned, null), section(MINUTES, t.planted.meetings.hiddenItem)],
  ],
  [
    "an item below another is of the same meeting",
    "agenda_item_parent_in_meeting",
    (t) => [item(t.meetings.planned, t.items.publicItem)],
  ],
  [
    "a public item does not stand below a non-public one",
    "a public item below a non-public one",
    (t) => [item(t.meetings.finished, t.items.nonPublicItem)],
  ],
  [
    "a meeting of a non-public organization is not published",
    "a published meeting of a non-public organization",
    (t) => [publish("meeting", t.planted.meetings.ofClosedOrganization)],
  ],
  [
    "an organization with published meetings does not become non-public",
    "a published meeting of a non-public organization",
    (t) => [change("organization", t.organizations.finance, "public = false")],
  ],
  [
    "a published section keeps its words",
    NOT_EDITED,
    (t) => [`UPDATE minutes_section SET record = 'x' WHERE agenda_item_id = '${t.items.publicItem}'`],
  ],
  [
    "a published section is not deleted",
    NOT_EDITED,
    (t) => [`DELETE FROM minutes_section WHERE agenda_item_id = '${t.items.publicItem}'`],
  ],
  [
    "no section comes to minutes that are published",
    NOT_EDITED,
    (t) => [
      item(t.meetings.finished),
      `INSERT INTO minutes_section (minutes_id, agenda_item_id, updated_at) SELECT '${t.minutesId}', id, now() FROM agenda_item WHERE number = 'Ö 77'`,
    ],
  ],
  [
    "no section moves into minutes that are published",
    NOT_EDITED,
    (t) => [`UPDATE minutes_section SET minutes_id = '${t.minutesId}' WHERE minutes_id <> '${t.minutesId}'`],
  ],
  [
    "minutes may be published together with their sections",
    null,
    (t) => [
      item(t.planted.meetings.withDraftMinutes),
      `UPDATE minutes SET state = 'published', published_at = now() WHERE meeting_id = '${t.planted.meetings.withDraftMinutes}'`,
      `INSERT INTO minutes_section (minutes_id, agenda_item_id, updated_at) SELECT m.id, i.id, now()
       FROM minutes m JOIN agenda_item i USING (meeting_id) WHERE i.number = 'Ö 77'`,
    ],
  ],
  [
    "published minutes are not taken back to be edited",
    "minutes is published",
    (t) => [change("minutes", t.minutesId, "state = 'draft', published_at = NULL")],
  ],
  ["published minutes are approved", null, (t) => [change("minutes", t.minutesId, "state = 'approved'")]],
  ["published minutes are not deleted", "minutes is published", (t) => [remove("minutes", t.minutesId)]],
  ["a published meeting is not deleted", "meeting is published", (t) => [remove("meeting", t.meetings.finished)]],
  ["a published paper is not deleted", "paper is published", (t) => [remove("paper", t.papers.published)]],
  [
    "a paper with saved versions is not deleted",
    "paper_version is append-only",
    (t) => [remove("paper", t.planted.papers.draft)],
  ],
  [
    "an announced result is final",
    "poll is published",
    (t) => [change("poll", t.planted.polls.announced, "yes = 2, no = 0")],
  ],
  ["and not deleted", "poll is published", (t) => [remove("poll", t.planted.polls.announced)]],
])("%s", async (_sentence, refusal, statements) => {
  expect(await refusedBy(statements(town))).toBe(refusal);
});
