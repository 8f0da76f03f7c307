import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateVectors } from "#app/domain/law/vectors.ts";
import vectors from "#tests/contracts/law-vectors.json" with { type: "json" };
import more from "#tests/contracts/law-vectors-more.json" with { type: "json" };
import {
  type ElectionCase,
  type QuorumCase,
  readElection,
  readMotions,
  readQuorumCase,
  readSeats,
  readVote,
  type SeatsCase,
  type VoteCase,
} from "#tests/setup/second-reading.ts";

const RUNS = { numRuns: 2_000 };

/** The line that the rules answer to one case with the answer of the second reading; "ok" when both agree. */
function compared(list: string, one: object): string {
  const verdict = evaluateVectors({ [list]: [{ id: "C", ...one }] });
  if (!verdict.ok) throw new Error(verdict.refused);
  return verdict.value.map(({ line }) => line).join();
}

const few = (most: number) => fc.integer({ min: 0, max: most });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const RULES = ["SIMPLE", "MEMBERS_HALF", "MEMBERS_2_3", "MEMBERS_3_4", "MEMBERS_4_5", "UNANIMOUS_CAST", "CAST_2_3"];
const rules = fc.constantFrom(...RULES, "PRESENT_HALF", "MINORITY", "NO_OBJECTION");

test("votes: both readings agree on every rule, possible numbers and impossible ones", () => {
  const cases = fc.record({
    ...{ rule: rules, statutory: maybe(few(70)), present: maybe(few(70)), excluded: maybe(few(4)) },
    ...{
      yes: maybe(fc.integer({ min: -1, max: 40 })),
      no: maybe(few(30)),
      abstain: maybe(few(10)),
      invalid: maybe(few(4)),
    },
    ...{ supporters: few(40), objections: maybe(few(2)) },
    fraction: fc.tuple(few(4), fc.integer({ min: 1, max: 6 })),
  });
  fc.assert(
    fc.property(cases, (one) => {
      expect(compared("votes", { ...one, ...readVote(one as VoteCase) })).toBe("C ok");
    }),
    { numRuns: 8_000 },
  );
});

test("votes: both readings agree on every count that a body of nine can have", () => {
  const seen = new Set<string>();
  for (const rule of [...RULES, "PRESENT_HALF"]) {
    for (let present = 0; present <= 9; present++) {
      for (let yes = 0; yes <= present; yes++) {
        for (let no = 0; yes + no <= present; no++) {
          for (const excluded of [0, 1]) {
            const one = { rule, statutory: 9, present, excluded, yes, no };
            const answer = readVote(one);
            seen.add(`${rule} ${answer.expected}`);
            expect(compared("votes", { ...one, ...answer })).toBe("C ok");
          }
        }
      }
    }
  }
  // Each of the eight rules carries, fails and refuses somewhere.
  expect(seen.size).toBe(3 * 8);
});

test("elections: both readings agree, whatever the names are", () => {
  const odd = ["__proto__", "constructor", "10", "2", "", "Müller, Ada", "LOT", "O’Neill", "«Ж»", "a b", "toString"];
  const names = fc.oneof(fc.constantFrom("A", "B", "C", ...odd), fc.string({ unit: "grapheme", maxLength: 6 }));
  const cases = fc.record({
    ...{ statutory: few(40), round: fc.constantFrom(0, 1, 1, 2, 2, 2, 3), secret: maybe(fc.boolean()) },
    ...{ anyMemberRemote: maybe(fc.boolean()), votes: fc.array(fc.tuple(names, few(12)), { maxLength: 5 }) },
  });
  fc.assert(
    fc.property(cases, ({ votes, ...one }) => {
      const election = { ...one, votes: Object.fromEntries(votes) } as ElectionCase;
      expect(compared("elections", { ...election, expected: readElection(election) })).toBe("C ok");
    }),
    RUNS,
  );
});

test("quorum: both readings agree on every combination of flags, and what was not read is not known", () => {
  const flag = maybe(fc.boolean());
  const cases = fc.record({
    ...{ land: fc.constantFrom("NI", "BW"), members: few(12), present: few(13), excluded: maybe(few(13)) },
    ...{ establishedAtStart: flag, challenged: flag, secondMeetingWithNotice: flag, dulyConvened: flag },
    excludedPresent: maybe(few(8)),
  });
  fc.assert(
    fc.property(cases, (one) => {
      const expected = readQuorumCase(one as QuorumCase) ?? "NOT_KNOWN";
      expect(compared("quorum", { ...one, expected })).toBe("C ok");
    }),
    { numRuns: 8_000 },
  );
});

test("motions: both readings agree on every order in which they can be listed", () => {
  const kinds = ["REMOVE_FROM_AGENDA", "ADJOURN", "REFER", "CLOSE_DEBATE", "OTHER", "AMENDMENT", "MAIN"];
  const motion = fc.record({ kind: fc.constantFrom(...kinds), reach: maybe(few(3)), submitted: maybe(few(4)) });
  fc.assert(
    fc.property(fc.array(motion, { maxLength: 10 }), (list) => {
      const motions = list.map(({ kind, reach, submitted }, place) => ({
        ...{ id: `m${place}`, kind },
        ...(reach === undefined ? {} : { reach }),
        ...(submitted === undefined ? {} : { submitted }),
      }));
      expect(compared("motionOrder", { motions, expected: readMotions(motions) })).toBe("C ok");
    }),
    RUNS,
  );
});

test("seats: both readings agree by every method, with lots for one seat and for several", () => {
  const lots = new Set<number>();
  const cases = fc.record({
    method: fc.constantFrom("SAINTE_LAGUE", "DHONDT", "HARE_NIEMEYER"),
    factions: fc.array(few(9), { minLength: 1, maxLength: 6 }),
    seats: few(13),
  });
  fc.assert(
    fc.property(cases, (one: SeatsCase) => {
      const answer = readSeats(one);
      lots.add(answer.lot?.seats ?? 0);
      expect(compared("seats", { ...one, ...answer })).toBe("C ok");
    }),
    RUNS,
  );
  expect([...lots].filter((seats) => seats > 1).length).toBeGreaterThan(0);
});

test("the second reading itself agrees with every vector that it reads", () => {
  for (const { votes, motionOrder, seats } of [vectors, more]) {
    for (const one of votes.filter(({ rule }) => [...RULES, "MINORITY"].includes(rule))) {
      const { yes = 0 } = one as VoteCase;
      if (!Number.isInteger(yes) || yes > 1_000 || ("fraction" in one && !one.fraction)) continue;
      expect([one.id, readVote(one as VoteCase)]).toEqual([one.id, { expected: one.expected, needed: one.needed }]);
    }
    for (const { id, motions, expected } of motionOrder) {
      if (Array.isArray(expected)) expect([id, readMotions(motions)]).toEqual([id, expected]);
    }
    for (const { id, expected, lot, ...one } of seats) {
      const small = Array.isArray(expected) && one.factions.every((strength) => strength < 1_000);
      const method = one.method.replace(/^HARE$|^Hare.*/, "HARE_NIEMEYER").replace("D'Hondt", "DHONDT");
      if (small)
        expect([id, readSeats({ ...one, method: method.replace("Sainte-Laguë", "SAINTE_LAGUE") })]).toEqual([
          id,
          { expected, lot },
        ]);
    }
  }
});
