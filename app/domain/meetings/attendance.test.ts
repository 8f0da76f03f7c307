import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AttendanceInterval,
  addAttendance,
  anyByVideo,
  arrive,
  endAll,
  isPresentAt,
  leave,
  presentAt,
} from "./attendance.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 17, minute));
const stay = (
  from: number,
  to: number | null,
  personId = "anna",
  mode: "room" | "video" = "room",
): AttendanceInterval => ({
  personId,
  mode,
  startsAt: at(from),
  endsAt: to === null ? null : at(to),
});

test("a person is there from the first moment of a stay and no longer at its last", () => {
  const stays = [stay(0, 10), stay(20, null)];
  expect([0, 9, 10, 19, 20, 55].map((minute) => isPresentAt(stays, "anna", at(minute)))).toEqual([
    true,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(isPresentAt(stays, "bert", at(5))).toBe(false);
});

test("who is there is listed with the mode", () => {
  const there = presentAt([stay(0, null), stay(0, null, "bert", "video"), stay(0, 5, "cem")], at(10));
  expect([...there]).toEqual([
    ["anna", "room"],
    ["bert", "video"],
  ]);
});

test.each([
  [stay(5, 15), "attendance-overlaps"],
  [stay(0, null), "attendance-overlaps"],
  [stay(12, 12), "attendance-ends-before-start"],
  [stay(15, 12), "attendance-ends-before-start"],
  [stay(10, 20), "accepted"],
  [stay(5, 15, "bert"), "accepted"],
])("a further stay is judged against those of the same person", (added, expected) => {
  const verdict = addAttendance([stay(0, 10), stay(30, null)], added);
  expect(verdict.ok ? "accepted" : verdict.refused).toBe(expected);
});

test("arriving twice and leaving twice are refused", () => {
  const here = arrive([], { personId: "anna", mode: "room", at: at(0) });
  if (!here.ok) throw new Error(here.refused);
  expect(arrive(here.value, { personId: "anna", mode: "video", at: at(1) })).toEqual({
    ok: false,
    refused: "attendance-already-present",
  });
  const gone = leave(here.value, { personId: "anna", at: at(10) });
  expect(gone).toEqual({ ok: true, value: [stay(0, 10)] });
  expect(gone.ok && leave(gone.value, { personId: "anna", at: at(11) })).toEqual({
    ok: false,
    refused: "attendance-not-present",
  });
  expect(leave(here.value, { personId: "anna", at: at(-1) })).toEqual({
    ok: false,
    refused: "attendance-ends-before-start",
  });
});

test("a stay without length leaves nothing behind", () => {
  expect(leave([stay(5, null)], { personId: "anna", at: at(5) })).toEqual({ ok: true, value: [] });
});

test("the video bar looks at members only, and still holds after the connection has ended", () => {
  const stays = [stay(0, null), stay(0, 5, "bert", "video"), stay(0, null, "expert", "video")];
  expect(anyByVideo(stays, ["anna", "bert"])).toBe(true);
  expect(anyByVideo(stays, ["anna"])).toBe(false);
});

test("the end of the session ends every stay", () => {
  expect(endAll([stay(0, 10), stay(20, null), stay(20, 50, "bert"), stay(45, null, "cem")], at(40))).toEqual([
    stay(0, 10),
    stay(20, 40),
    stay(20, 40, "bert"),
  ]);
});

test("coming and going in any order never lets two stays of a person overlap", () => {
  const step = fc.record({ personId: fc.constantFrom("anna", "bert"), coming: fc.boolean(), minute: fc.nat(59) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let stays: AttendanceInterval[] = [];
      for (const { personId, coming, minute } of steps) {
        const when = { personId, at: at(minute) };
        const verdict = coming ? arrive(stays, { ...when, mode: "room" }) : leave(stays, when);
        if (verdict.ok) stays = verdict.value;
      }
      for (let minute = 0; minute < 60; minute++) {
        for (const personId of ["anna", "bert"]) {
          const covering = stays.filter(
            (s) => s.personId === personId && s.startsAt <= at(minute) && (s.endsAt === null || at(minute) < s.endsAt),
          );
          expect(covering.length).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});
