import fc from "fast-check";
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

test("a vote opens exactly when everything is ready, and each refusal names something that is really in the way", () => {
  const states = fc.constantFrom("draft", "open", "closed", "published", "cancelled" as const);
  const cases = fc.record({
    ...{ meetingRunning: fc.boolean(), itemCalled: fc.boolean(), others: fc.array(states, { maxLength: 3 }) },
    counts: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
  });
  fc.assert(
    fc.property(cases, ({ counts: [statutory, present, barred], ...asked }) => {
      const excluded = Math.min(barred, present);
      const given = { statutory, seated: statutory, present, excluded, eligible: present - excluded };
      const inTheWay = [
        asked.meetingRunning ? null : "meeting-not-running",
        asked.itemCalled ? null : "item-not-called",
        asked.others.includes("open") ? "another-poll-open" : null,
        asked.others.includes("closed") ? "poll-not-announced" : null,
        present > statutory ? "numbers-impossible" : null,
        given.eligible === 0 ? "nobody-eligible" : null,
      ].filter((code) => code !== null);
      const verdict = openingVerdict({ ...asked, numbers: given });
      expect(verdict.ok).toBe(inTheWay.length === 0);
      if (!verdict.ok) expect(inTheWay).toContain(verdict.refused);
    }),
  );
});
