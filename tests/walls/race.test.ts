import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, type Town } from "#tests/setup/town.ts";
import { asOwner, refusalOf } from "./reading.ts";
import { change, insert } from "./refusing.ts";

beforeEach(resetDatabase);

const INTEGRITY = "23000";
const NOW = "2023-07-01T00:00:00Z";

const placed = ({ papers, organizations }: Town, paperId: keyof Town["papers"], agenda_item_id: string) =>
  insert("consultation", {
    ...{ paper_id: papers[paperId], organization_id: organizations.finance, agenda_item_id },
    ...{ position: 77, role: "decision", updated_at: NOW },
  });

test.each<[string, (town: Town) => [string, string]]>([
  [
    "a meeting is published while a draft comes onto its agenda",
    (t) => [change("meeting", t.meetings.planned, "published_at = now()"), placed(t, "draft", t.items.plannedItem)],
  ],
  [
    "a paper is closed while it comes onto a published agenda",
    (t) => [change("paper", t.papers.published, "public = false"), placed(t, "published", t.items.publicItem)],
  ],
  [
    "a meeting is taken back while its minutes are published",
    (t) => [
      change("meeting", t.meetings.finished, "published_at = NULL"),
      change("minutes", t.minutesId, "state = 'published', published_at = now()"),
    ],
  ],
])("%s, neither seeing the other: one of them is refused", async (_sentence, statements) => {
  const town = await createTown(undefined, { minutes: "draft" });
  const [first, second] = [await asOwner(), await asOwner()];
  // why: without the steps that lead to these items already, each change alone is in order.
  await first.query(`DELETE FROM consultation WHERE agenda_item_id IS NOT NULL`);
  const [one, other] = statements(town);
  await first.query("BEGIN");
  await second.query("BEGIN");
  await first.query(one);
  await second.query(other);
  const answers = await Promise.all([refusalOf(first, "COMMIT"), refusalOf(second, "COMMIT")]);
  expect(answers.toSorted()).toEqual([INTEGRITY, null]);
});
