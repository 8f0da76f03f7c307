import { expect, test } from "vitest";
import { isToBeForgotten, retentionOf } from "./retention.ts";

const CASES = [
  ["never", { itemClosed: false, minutesApproved: false }, false],
  ["never", { itemClosed: true, minutesApproved: false }, true],
  ["untilMinutesApproved", { itemClosed: true, minutesApproved: false }, false],
  ["untilMinutesApproved", { itemClosed: true, minutesApproved: true }, true],
  ["always", { itemClosed: true, minutesApproved: true }, false],
] as const;

test.each(CASES)("kept %s, %o: to be forgotten is %s", (retention, now, expected) => {
  expect(isToBeForgotten(retention, now)).toBe(expected);
});

test("roll calls have a rule of their own, all other votes are kept like open ones", () => {
  const procedure = { keepOpenVotes: "never", keepRollCalls: "always" } as const;
  expect(retentionOf("rollCall", procedure)).toBe("always");
  for (const kind of ["open", "handCount", "acclamation"] as const) {
    expect(retentionOf(kind, procedure)).toBe("never");
  }
});

test("names that have to go are never wanted again later, and the shorter a rule the sooner they go", () => {
  const flags = [false, true];
  for (const itemClosed of flags) {
    for (const minutesApproved of flags) {
      const now = { itemClosed, minutesApproved };
      expect(isToBeForgotten("always", now)).toBe(false);
      for (const retention of ["never", "untilMinutesApproved"] as const) {
        if (isToBeForgotten(retention, now)) {
          expect(isToBeForgotten(retention, { itemClosed: true, minutesApproved: true })).toBe(true);
        }
      }
      // Minutes are approved after the items of their session are closed.
      if (itemClosed && isToBeForgotten("untilMinutesApproved", now)) expect(isToBeForgotten("never", now)).toBe(true);
    }
  }
});
