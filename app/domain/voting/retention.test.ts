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
