import { expect, test } from "vitest";
import {
  askForFloor,
  giveFloor,
  guestVerdict,
  interrupts,
  maySpeak,
  moveSpeaker,
  type PossibleSpeaker,
} from "./speaker-deeds.ts";
import type { SpeakerRequest } from "./speaker-order.ts";
import { speakingTimes } from "./speaking-times.ts";

const member: PossibleSpeaker = {
  role: "member",
  present: true,
  excluded: false,
  standsIn: false,
  askedByChair: false,
};
const waiting = (id: string, kind: SpeakerRequest["kind"] = "speech"): SpeakerRequest => ({
  id,
  personId: id,
  factionId: null,
  kind,
  state: "waiting",
  number: 1,
  rank: null,
  continuesId: null,
});

test.each([
  ["a member", {}, null],
  ["an advisory member", { role: "advisory" }, null],
  ["a substitute who stands in", { role: "substitute", standsIn: true }, null],
  ["a substitute who listens", { role: "substitute" }, "speaker-not-entitled"],
  ["the same, when the chair asks", { role: "substitute", askedByChair: true }, null],
  ["a clerk", { role: "clerk" }, "speaker-not-entitled"],
  ["somebody of no membership, even when the chair asks", { role: null, askedByChair: true }, "speaker-not-entitled"],
  ["whoever is barred, § 41 NKomVG", { excluded: true }, "speaker-excluded"],
  ["whoever is barred, even when the chair asks", { excluded: true, askedByChair: true }, "speaker-excluded"],
  ["whoever is away", { present: false }, "speaker-not-present"],
] as const)("%s", (_who, given, code) => {
  const verdict = maySpeak({ ...member, ...given });
  expect(verdict.ok ? null : verdict.refused).toBe(code);
});

test("a second request of the same kind is the first one; the other kind is its own", () => {
  const own = [{ id: "r", kind: "speech", state: "waiting" }] as const;
  const wanted = { listClosed: false, person: member };
  expect(askForFloor(own, { ...wanted, kind: "speech" })).toEqual({ ok: true, value: { known: "r" } });
  expect(askForFloor(own, { ...wanted, kind: "pointOfOrder" })).toEqual({ ok: true, value: { known: null } });
});

test("a closed list takes points of order, no speeches; who has the floor need not ask", () => {
  const closed = { listClosed: true, person: member };
  expect(askForFloor([], { ...closed, kind: "speech" })).toEqual({ ok: false, refused: "speakers-closed" });
  expect(askForFloor([], { ...closed, kind: "pointOfOrder" }).ok).toBe(true);
  const own = [{ id: "r", kind: "speech", state: "speaking" }] as const;
  const answer = askForFloor(own, { kind: "speech", listClosed: false, person: member });
  expect(answer).toEqual({ ok: false, refused: "speaker-has-floor" });
});

test("the floor goes to anybody who waits, and it is known whether it was their turn", () => {
  const list = [waiting("a"), waiting("b")];
  expect(giveFloor(list, null, { requestId: "a" })).toMatchObject({ value: { inOrder: true, place: 1 } });
  expect(giveFloor(list, "x", { requestId: "b" })).toMatchObject({ value: { inOrder: false, place: 2 } });
  expect(giveFloor(list, "b", { requestId: "b" })).toMatchObject({ value: { again: true } });
  expect(giveFloor(list, "x", { requestId: "a", seenId: null })).toMatchObject({ refused: "another-speaker" });
  expect(giveFloor(list, null, { requestId: "c" })).toMatchObject({ refused: "speaker-not-waiting" });
});

test("moving keeps everybody and leaves points of order in front", () => {
  const list = [waiting("p", "pointOfOrder"), waiting("a"), waiting("b"), waiting("c")];
  const moved = moveSpeaker(list, { requestId: "c", to: 2 });
  expect(moved).toEqual({ ok: true, value: { order: ["p", "c", "a", "b"], from: 4 } });
  expect(moveSpeaker(list, { requestId: "a", to: 1 })).toMatchObject({ refused: "points-of-order-first" });
  expect(moveSpeaker(list, { requestId: "p", to: 9 })).toMatchObject({ refused: "points-of-order-first" });
  expect(moveSpeaker(list, { requestId: "x", to: 1 })).toMatchObject({ refused: "speaker-not-waiting" });
});

test("residents ask in public only; a closed list takes no guest's speech, but a question", () => {
  const wanted = { role: "resident", kind: "speech", itemPublic: true, listClosed: false } as const;
  expect(guestVerdict(wanted).ok).toBe(true);
  expect(guestVerdict({ ...wanted, itemPublic: false })).toMatchObject({ refused: "guest-public-only" });
  expect(guestVerdict({ ...wanted, role: "expert", itemPublic: false }).ok).toBe(true);
  expect(guestVerdict({ ...wanted, listClosed: true })).toMatchObject({ refused: "speakers-closed" });
  expect(guestVerdict({ ...wanted, listClosed: true, kind: "question" }).ok).toBe(true);
});

test("a speech goes on after a question or a point of order; nothing else is interrupted", () => {
  const [speech, question] = [waiting("a"), waiting("q", "question")];
  expect([interrupts(speech, question), interrupts(speech, waiting("p", "pointOfOrder"))]).toEqual([true, true]);
  expect([interrupts(speech, speech), interrupts(question, question), interrupts(null, question)]).toEqual([
    ...[false, false, false],
  ]);
});

test("times add up by person and faction, on the item and in the session; points of order and questions do not count, guests stand apart", () => {
  const at = new Date("2026-11-23T19:00:00Z");
  const before = (seconds: number) => new Date(at.getTime() - seconds * 1_000);
  const of = (personId: string, agendaItemId: string, from: number, to: number | null) => ({
    personId,
    factionId: personId === "solo" ? null : "red",
    guest: null,
    kind: "speech" as const,
    agendaItemId,
    startedAt: before(from),
    endedAt: to === null ? null : before(to),
  });
  const speeches = [of("a", "one", 500, 400), of("b", "two", 300, 250), of("solo", "two", 200, 190)];
  const point = { ...of("a", "two", 100, 50), kind: "pointOfOrder" as const };
  const question = { ...point, kind: "question" as const };
  const guest = {
    ...of("", "two", 20, 5),
    personId: null,
    factionId: null,
    guest: { role: "expert", name: "Ein Gast" },
  } as const;
  const times = speakingTimes([...speeches, point, question, guest, of("a", "two", 30, null)], "two", at);
  expect(times.people).toEqual([
    { id: "b", itemSeconds: 50, sessionSeconds: 50 },
    { id: "a", itemSeconds: 30, sessionSeconds: 130 },
    { id: "solo", itemSeconds: 10, sessionSeconds: 10 },
  ]);
  expect(times.factions).toEqual([{ id: "red", itemSeconds: 80, sessionSeconds: 180 }]);
  expect(times.guests).toEqual([{ id: "expert Ein Gast", itemSeconds: 15, sessionSeconds: 15 }]);
});
