import { expect, it } from "vitest";
import { adding, changing, removing } from "#tests/setup/marks.ts";
import { type FileMarks, withChanges } from "./mark-views.ts";
import type { MarkChange } from "./schema.ts";

const FILE: FileMarks = {
  ...{ fileId: "f", personId: "p", version: 1, ticket: "", marks: [] },
  organizations: [{ id: "o", name: "Bürgerforum" }],
};

function shown(changes: MarkChange[], file = FILE) {
  return withChanges(file, changes).map(({ text, organization }) => [text, organization?.name ?? null]);
}

it("shows at once what waits for the server, each change upon the one before", () => {
  const mark = adding("f");
  const add = { deed: "add" as const, ...mark };
  const change = { deed: "change" as const, ...changing(mark.id, mark.id, "neu") };
  const share = { deed: "share" as const, id: mark.id, organizationId: "o" };
  const removal = { deed: "remove" as const, ...removing(mark.id, change.write) };
  const back = { deed: "restore" as const, ...removing(mark.id, removal.write) };
  expect(shown([add])).toEqual([["Nachfragen!", null]]);
  expect(shown([add, change, share])).toEqual([["neu", "Bürgerforum"]]);
  expect(withChanges(FILE, [add, change])[0]?.head).toBe(change.write);
  expect(shown([add, change, removal])).toEqual([]);
  expect(shown([add, change, removal, back])).toEqual([["neu", null]]);
});

it("takes a mark that has arrived meanwhile for the same, and leaves those of other documents out", () => {
  const mark = adding("f");
  const add = { deed: "add" as const, ...mark };
  const known = withChanges(FILE, [add]);
  expect(shown([add], { ...FILE, marks: known })).toHaveLength(1);
  expect(shown([{ ...add, fileId: "other" }])).toEqual([]);
});

it("a mark of a version that is no longer the newest waits for its place", () => {
  const add = { deed: "add" as const, ...adding("f") };
  expect(withChanges({ ...FILE, version: 2 }, [add])).toMatchObject([{ state: "waiting", place: null }]);
});
