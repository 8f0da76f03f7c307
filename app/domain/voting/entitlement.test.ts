import fc from "fast-check";
import { expect, test } from "vitest";
import { electorate, type VotingMembership } from "./entitlement.ts";

const member = (personId: string): VotingMembership => ({ personId, role: "member", votingRight: true });
const reasons = (input: Parameters<typeof electorate>[0]) =>
  Object.fromEntries(electorate(input).voters.map(({ personId, reason }) => [personId, reason]));

test("each person may vote or learns the one reason why not", () => {
  const input = {
    statutory: 5,
    memberships: [
      { ...member("chair"), role: "chair" as const },
      member("present"),
      member("away"),
      member("barred"),
      { personId: "adviser", role: "advisory" as const, votingRight: false },
      { personId: "clerk", role: "clerk" as const, votingRight: true },
    ],
    presentIds: ["chair", "present", "barred", "adviser", "clerk", "guest"],
    excludedIds: ["barred"],
  };
  expect(reasons(input)).toEqual({
    chair: null,
    present: null,
    away: "NOT_PRESENT",
    barred: "EXCLUDED",
    adviser: "NOT_ENTITLED",
    clerk: "NOT_ENTITLED",
  });
  expect(electorate(input).numbers).toEqual({ statutory: 5, seated: 4, present: 3, excluded: 1, eligible: 2 });
});

test("a substitute votes only while the replaced member is away", () => {
  const memberships: VotingMembership[] = [
    member("replaced"),
    { personId: "substitute", role: "substitute", votingRight: true, replaces: "replaced" },
    { personId: "spare", role: "substitute", votingRight: true },
  ];
  const base = { statutory: 1, memberships, excludedIds: [] };
  expect(reasons({ ...base, presentIds: ["substitute", "spare"] })).toEqual({
    replaced: "NOT_PRESENT",
    substitute: null,
    spare: "NOT_ENTITLED",
  });
  expect(reasons({ ...base, presentIds: ["replaced", "substitute"] })).toMatchObject({
    replaced: null,
    substitute: "NOT_ENTITLED",
  });
  expect(electorate({ ...base, presentIds: ["substitute"] }).numbers).toMatchObject({ seated: 1, present: 1 });
});

test("somebody barred who stays away is not subtracted twice", () => {
  const input = { statutory: 2, memberships: [member("a"), member("b")], presentIds: ["a"], excludedIds: ["b"] };
  expect(electorate(input).numbers).toMatchObject({ present: 1, excluded: 0, eligible: 1 });
  expect(reasons(input)).toEqual({ a: null, b: "EXCLUDED" });
});

test("two memberships of one person are one voter with one vote", () => {
  const memberships: VotingMembership[] = [member("a"), { personId: "a", role: "advisory", votingRight: false }];
  const { voters, numbers } = electorate({ statutory: 1, memberships, presentIds: ["a"], excludedIds: [] });
  expect(voters).toEqual([{ personId: "a", entitled: true, reason: null }]);
  expect(numbers).toMatchObject({ seated: 1, present: 1, eligible: 1 });
});

test("eligible is always present without the excluded, and the number of entitled voters", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const roles = fc.constantFrom("chair", "member", "substitute", "advisory", "clerk") as fc.Arbitrary<
    VotingMembership["role"]
  >;
  const memberships = fc.array(
    fc.record({
      personId: fc.constantFrom(...ids),
      role: roles,
      votingRight: fc.boolean(),
      replaces: fc.constantFrom(null, ...ids),
    }),
  );
  fc.assert(
    fc.property(memberships, fc.subarray(ids), fc.subarray(ids), (list, presentIds, excludedIds) => {
      const { voters, numbers } = electorate({ statutory: 6, memberships: list, presentIds, excludedIds });
      expect(numbers.eligible).toBe(numbers.present - numbers.excluded);
      expect(voters.filter(({ entitled }) => entitled)).toHaveLength(numbers.eligible);
      for (const { entitled, reason } of voters) expect(entitled).toBe(reason === null);
    }),
  );
});

test("who is there by video has no vote where it is kept to the room, keeps the seat and counts nowhere else", () => {
  const memberships = ["a", "b", "c"].map((personId) => ({ personId, role: "member", votingRight: true }) as const);
  const { voters, numbers } = electorate({
    ...{ statutory: 3, memberships, presentIds: ["a", "b"], excludedIds: [], votelessIds: ["b"] },
  });
  expect(voters.map(({ reason }) => reason)).toEqual([null, "NOT_ENTITLED", "NOT_PRESENT"]);
  expect(numbers).toEqual({ statutory: 3, seated: 3, present: 1, excluded: 0, eligible: 1 });
});
