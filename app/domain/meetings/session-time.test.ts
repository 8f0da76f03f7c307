import { expect, test } from "vitest";
import { timeInSession } from "./session-time.ts";

const ZONE = "Europe/Berlin";
const EVENING = { startedAt: new Date("2027-07-05T16:00:23Z"), until: new Date("2027-07-05T18:10:40Z") };
const NIGHT = { startedAt: new Date("2027-07-05T18:00:00Z"), until: new Date("2027-07-05T23:30:00Z") };

test.each([
  ["a time within the session", "19:15", EVENING, "2027-07-05T17:15:00.000Z"],
  ["the minute in which it began", "18:00", EVENING, "2027-07-05T16:00:23.000Z"],
  ["the minute in which it ended", "20:10", EVENING, "2027-07-05T18:10:40.000Z"],
  ["a time before its start", "17:30", EVENING, "2027-07-05T15:30:00.000Z"],
  ["a time after midnight", "00:45", NIGHT, "2027-07-05T22:45:00.000Z"],
] as const)("%s", (_what, typed, session, expected) => {
  const verdict = timeInSession(typed, session, ZONE);
  expect(verdict.ok && verdict.value.toISOString()).toBe(expected);
});

test("what no clock shows is refused", () => {
  expect(timeInSession("25:00", EVENING, ZONE)).toEqual({ ok: false, refused: "not-a-time" });
  expect(timeInSession("", EVENING, ZONE)).toEqual({ ok: false, refused: "not-a-time" });
});
