import fc from "fast-check";
import { expect, test } from "vitest";
import { movementsDuring } from "./movements.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 3, 18, minute));
const session = { startedAt: at(0), endedAt: at(60) };
const item = { from: at(20), until: at(40) };
const stay = (personId: string, start: number, end: number | null) => ({
  personId,
  startsAt: at(start),
  endsAt: end === null ? null : at(end),
});

test("who came late, left early and came back stands with the item during which it happened", () => {
  const stays = [stay("a", 0, 60), stay("b", 25, 60), stay("c", 0, 30), stay("c", 45, 60), stay("d", 0, 20)];
  expect(movementsDuring(item, session, stays, [])).toEqual([
    { personId: "d", kind: "left", at: at(20) },
    { personId: "b", kind: "came", at: at(25) },
    { personId: "c", kind: "left", at: at(30) },
  ]);
  expect(movementsDuring({ from: at(40), until: null }, session, stays, [])).toEqual([
    { personId: "c", kind: "came", at: at(45) },
  ]);
});

test("opening, closing and a change between room and video are no movements", () => {
  const whole = { from: at(0), until: at(60) };
  expect(movementsDuring(whole, session, [stay("a", 0, 30), stay("a", 30, 60)], [])).toEqual([]);
  expect(
    movementsDuring({ from: at(0), until: null }, { ...session, endedAt: null }, [stay("a", 0, null)], []),
  ).toEqual([]);
});

test("a broken line begins and ends; where it ends with the departure, only the departure is told", () => {
  const stays = [stay("a", 0, 60), stay("b", 0, 35)];
  const broken = [stay("a", 22, 28), stay("b", 33, 35)];
  expect(movementsDuring(item, session, stays, broken).map(({ personId, kind }) => `${personId} ${kind}`)).toEqual([
    "a cutOff",
    "a back",
    "b cutOff",
    "b left",
  ]);
});

test("an act belongs to one of two items that follow each other, never to both or to none", () => {
  fc.assert(
    fc.property(fc.nat({ max: 59 }), fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), (start, length, cut) => {
      const stays = [stay("a", start, Math.min(60, start + length))];
      const parts = [
        ...movementsDuring({ from: at(0), until: at(cut) }, session, stays, []),
        ...movementsDuring({ from: at(cut), until: at(61) }, session, stays, []),
      ];
      expect(parts).toEqual(movementsDuring({ from: at(0), until: at(61) }, session, stays, []));
    }),
  );
});
