import fc from "fast-check";
import { expect, test } from "vitest";
import { moveSubstitution, type RunningSubstitution, type SubstitutionMember } from "./substitution.ts";

const MEMBERS: SubstitutionMember[] = [
  { personId: "chair", role: "chair", votingRight: true },
  { personId: "member", role: "member", votingRight: true },
  { personId: "basic", role: "member", votingRight: false },
  { personId: "sub", role: "substitute", votingRight: false },
  { personId: "sub2", role: "substitute", votingRight: false },
  { personId: "adviser", role: "advisory", votingRight: false },
];
const move = (substituteId: string, memberId: string | null, running: RunningSubstitution[] = []) =>
  moveSubstitution(MEMBERS, running, { substituteId, memberId });

test("a substitute stands in for a member with a seat, one for one", () => {
  expect(move("sub", "member")).toEqual({ ok: true, value: { end: false, begin: true } });
  const running = [{ substituteId: "sub", memberId: "member" }];
  expect(move("sub", "member", running)).toEqual({ ok: true, value: { end: false, begin: false } });
  expect(move("sub", "chair", running)).toEqual({ ok: true, value: { end: true, begin: true } });
  expect(move("sub", null, running)).toEqual({ ok: true, value: { end: true, begin: false } });
  expect(move("sub2", "member", running)).toEqual({ ok: false, refused: "member-already-replaced" });
});

test("nobody else stands in, and nobody without a seat is replaced", () => {
  expect(move("member", "chair")).toEqual({ ok: false, refused: "not-a-substitute" });
  expect(move("adviser", "chair")).toEqual({ ok: false, refused: "not-a-substitute" });
  for (const replaced of ["basic", "adviser", "sub2", "sub"]) {
    expect(move("sub", replaced)).toEqual({ ok: false, refused: "not-a-voting-member" });
  }
  expect(move("sub", "guest")).toEqual({ ok: false, refused: "person-not-in-organization" });
  expect(move("guest", "chair")).toEqual({ ok: false, refused: "person-not-in-organization" });
});

test("whatever is asked for in whatever order, nobody has two substitutes and no substitute two members", () => {
  const wish = fc.record({
    substituteId: fc.constantFrom(...MEMBERS.map(({ personId }) => personId)),
    memberId: fc.constantFrom(null, ...MEMBERS.map(({ personId }) => personId)),
  });
  fc.assert(
    fc.property(fc.array(wish), (wishes) => {
      let running: RunningSubstitution[] = [];
      for (const wanted of wishes) {
        const verdict = moveSubstitution(MEMBERS, running, wanted);
        if (!verdict.ok) continue;
        if (verdict.value.end) running = running.filter(({ substituteId }) => substituteId !== wanted.substituteId);
        const { substituteId, memberId } = wanted;
        if (verdict.value.begin && memberId !== null) running = [...running, { substituteId, memberId }];
        expect(new Set(running.map((one) => one.substituteId)).size).toBe(running.length);
        expect(new Set(running.map((one) => one.memberId)).size).toBe(running.length);
        expect(running.every((one) => one.substituteId !== one.memberId)).toBe(true);
      }
    }),
  );
});
