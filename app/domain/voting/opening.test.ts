import { expect, test } from "vitest";
import { openingVerdict } from "./opening.ts";

const numbers = { statutory: 9, seated: 8, present: 8, excluded: 1, eligible: 7 };
const ready = { meetingRunning: true, itemCalled: true, others: ["published", "cancelled"], numbers } as const;

test("a vote opens on the called item of a running meeting", () => {
  expect(openingVerdict(ready)).toEqual({ ok: true, value: "open" });
});

test.each([
  ["the meeting does not run", { meetingRunning: false }, "meeting-not-running"],
  ["the item is not called", { itemCalled: false }, "item-not-called"],
  ["another vote runs", { others: ["open"] as const }, "another-poll-open"],
  ["a result waits for its announcement", { others: ["closed"] as const }, "poll-not-announced"],
  ["nobody may vote", { numbers: { ...numbers, present: 1, eligible: 0 } }, "nobody-eligible"],
  ["more members are there than the law knows", { numbers: { ...numbers, present: 10 } }, "numbers-impossible"],
])("no vote opens when %s", (_when, change, code) => {
  expect(openingVerdict({ ...ready, ...change })).toEqual({ ok: false, refused: code });
});
