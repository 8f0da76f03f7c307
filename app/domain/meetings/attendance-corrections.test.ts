import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttendanceInterval } from "./attendance.ts";
import { correctAttendance, stayedThroughout } from "./attendance-corrections.ts";

const at = (time: string) => new Date(`2027-07-05T${time}:00Z`);
const stay = (from: string, to: string | null): AttendanceInterval => ({
  personId: "p",
  mode: "room",
  startsAt: at(from),
  endsAt: to === null ? null : at(to),
});
const SESSION = { startedAt: at("16:00"), endedAt: at("18:00"), until: at("18:00") };
const RUNNING = { startedAt: at("16:00"), endedAt: null, until: at("17:00") };

test("an interval is replaced by the right one, or taken away", () => {
  const wrong = stay("16:00", "17:00");
  const rest = stay("17:30", "18:00");
  expect(correctAttendance([wrong, rest], wrong, stay("16:10", "17:00"), SESSION)).toEqual({
    ok: true,
    value: [rest, stay("16:10", "17:00")],
  });
  expect(correctAttendance([wrong, rest], wrong, null, SESSION)).toEqual({ ok: true, value: [rest] });
  expect(correctAttendance([], null, stay("16:00", "18:00"), SESSION).ok).toBe(true);
});

test.each([
  ["an overlap", stay("16:00", "17:45"), "attendance-overlaps"],
  ["an end before the start", stay("17:00", "16:30"), "attendance-ends-before-start"],
  ["a start before the session's", stay("15:59", "16:30"), "attendance-outside-session"],
  ["an end after the session's", stay("16:00", "18:01"), "attendance-outside-session"],
  ["an open end after the session", stay("16:00", null), "attendance-outside-session"],
] as const)("%s is refused", (_what, to, refused) => {
  const wrong = stay("16:00", "17:00");
  expect(correctAttendance([wrong, stay("17:30", "18:00")], wrong, to, SESSION)).toEqual({ ok: false, refused });
});

test("what is not on the list cannot be put right", () => {
  expect(correctAttendance([], stay("16:00", "17:00"), null, SESSION)).toEqual({
    ok: false,
    refused: "attendance-unknown",
  });
});

test("an open end is right while the session runs", () => {
  expect(correctAttendance([], null, stay("16:00", null), RUNNING).ok).toBe(true);
});

test("nobody comes or leaves in the future", () => {
  const outside = { ok: false, refused: "attendance-outside-session" };
  expect(correctAttendance([], null, stay("16:00", "17:01"), RUNNING)).toEqual(outside);
  expect(correctAttendance([], null, stay("17:01", null), RUNNING)).toEqual(outside);
});

test.each([
  [[stay("16:00", "18:00")], true],
  [[stay("16:00", null)], true],
  [[stay("16:00", "17:00"), stay("17:00", "18:00")], true],
  [[stay("17:00", "18:00"), stay("16:00", "17:00")], true],
  [[stay("16:00", "17:00"), stay("17:01", "18:00")], false],
  [[stay("16:01", "18:00")], false],
  [[stay("16:00", "17:59")], false],
  [[], false],
] as const)("who was there throughout is known from the intervals: case %#", (intervals, expected) => {
  expect(stayedThroughout(intervals, SESSION)).toBe(expected);
});

test("while the session runs, only an open interval from its start counts as throughout", () => {
  expect(stayedThroughout([stay("16:00", null)], RUNNING)).toBe(true);
  expect(stayedThroughout([stay("16:00", "17:00")], RUNNING)).toBe(false);
});

test("no correction puts anybody outside the session or there twice, and a refused one changes nothing", () => {
  const minute = (after: number) => new Date(at("15:50").getTime() + after * 60_000);
  const stays = fc.tuple(fc.nat(150), fc.option(fc.nat(150)));
  fc.assert(
    fc.property(fc.array(stays, { maxLength: 6 }), (typed) => {
      let intervals: AttendanceInterval[] = [];
      for (const [from, to] of typed) {
        const wanted = {
          personId: "p",
          mode: "room" as const,
          startsAt: minute(from),
          endsAt: to === null ? null : minute(to),
        };
        const before = [...intervals];
        const wrong = from % 2 === 0 ? (intervals[0] ?? null) : null;
        const verdict = correctAttendance(intervals, wrong, wanted, SESSION);
        expect(intervals).toEqual(before);
        if (verdict.ok) intervals = verdict.value;
      }
      const sorted = [...intervals].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      for (const [place, { startsAt, endsAt }] of sorted.entries()) {
        expect(startsAt >= SESSION.startedAt && endsAt !== null && endsAt <= SESSION.until).toBe(true);
        const next = sorted[place + 1];
        if (next && endsAt) expect(endsAt <= next.startsAt).toBe(true);
      }
    }),
  );
});
