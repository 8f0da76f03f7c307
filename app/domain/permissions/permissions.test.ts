import fc from "fast-check";
import { expect, test } from "vitest";
import {
  grants,
  implied,
  may,
  PERMISSIONS,
  type Permission,
  placesOf,
  type Seat,
  type SeatRole,
} from "./permissions.ts";

const TOWN = "body-town";
const OTHER_TOWN = "body-other";
const COUNCIL = "org-council";
const COMMITTEE = "org-committee";
const inCouncil = { bodyId: TOWN, organizationId: COUNCIL };
const seat = (role: SeatRole, votingRight = false): Seat => ({ organizationId: COUNCIL, role, votingRight });

const READS: Permission[] = ["paper.readNonPublic", "meeting.readNonPublic", "attendance.recordOwn"];
const LEADS: Permission[] = [
  "meeting.lead",
  "item.call",
  "attendance.record",
  "poll.announce",
  "poll.cancel",
  "poll.open",
  "poll.close",
  "poll.watch",
];
const OFFICE: Permission[] = [
  ...READS,
  ...LEADS,
  "paper.publish",
  "paper.write",
  "file.write",
  "meeting.publish",
  "meeting.write",
  "minutes.publish",
  "minutes.write",
  "minutes.readDraft",
  "council.write",
  "setting.write",
  "log.read",
];

/** Exactly what each may do; whatever is not listed must be denied. */
const CASES: [string, ReturnType<typeof grants>, Permission[]][] = [
  ["a citizen", grants([], []), []],
  ["the office", grants([{ bodyId: TOWN, duty: "office" }], []), OFFICE],
  [
    "the administrator",
    grants([{ bodyId: TOWN, duty: "administrator" }], []),
    ["account.manage", "council.write", "setting.write", "log.read"],
  ],
  ["a chair with a vote", grants([], [seat("chair", true)]), [...READS, ...LEADS, "minutes.readDraft", "ballot.cast"]],
  ["a deputy chair", grants([], [seat("deputyChair", true)]), [...READS, ...LEADS, "minutes.readDraft", "ballot.cast"]],
  ["a chair without a vote", grants([], [seat("chair")]), [...READS, ...LEADS, "minutes.readDraft"]],
  ["a member with a vote", grants([], [seat("member", true)]), [...READS, "ballot.cast"]],
  ["a substitute", grants([], [seat("substitute")]), [...READS, "ballot.cast"]],
  ["an advisory member", grants([], [seat("advisory")]), READS],
  ["a clerk", grants([], [seat("clerk")]), [...READS, "attendance.record", "minutes.write", "minutes.readDraft"]],
];

test.each(CASES)("%s may do exactly what is listed, and nothing else", (_who, held, allowed) => {
  expect(PERMISSIONS.filter((permission) => may(held, permission, inCouncil))).toEqual([...new Set(allowed)].sort());
});

test("a seat counts in its own organization only", () => {
  const held = grants([], [seat("chair", true)]);
  for (const permission of PERMISSIONS) {
    expect(may(held, permission, { bodyId: TOWN, organizationId: COMMITTEE })).toBe(false);
    expect(may(held, permission, { bodyId: TOWN })).toBe(false);
    expect(may(held, permission, { bodyId: TOWN, organizationId: null })).toBe(false);
  }
});

test("a duty counts in every organization of its body and in no other body", () => {
  const held = grants([{ bodyId: TOWN, duty: "office" }], []);
  expect(may(held, "paper.publish", { bodyId: TOWN, organizationId: COMMITTEE })).toBe(true);
  for (const permission of PERMISSIONS)
    expect(may(held, permission, { bodyId: OTHER_TOWN, organizationId: COUNCIL })).toBe(false);
});

test("the office casts no ballot", () => {
  expect(may(grants([{ bodyId: TOWN, duty: "office" }], []), "ballot.cast", inCouncil)).toBe(false);
});

test("ids that are names of object members hold nothing", () => {
  expect(may(grants([], []), "paper.write", { bodyId: "constructor", organizationId: "__proto__" })).toBe(false);
});

test("a where-builder learns where a permission holds", () => {
  const held = grants([{ bodyId: TOWN, duty: "office" }], [seat("member", true)]);
  expect(placesOf(held, "paper.readNonPublic")).toEqual({ bodyIds: [TOWN], organizationIds: [COUNCIL] });
  expect(placesOf(held, "ballot.cast")).toEqual({ bodyIds: [], organizationIds: [COUNCIL] });
  expect(placesOf(grants([], []), "paper.readNonPublic")).toEqual({ bodyIds: [], organizationIds: [] });
});

test("who may publish may write and read, and implication goes no way up", () => {
  expect(implied("paper.publish")).toEqual(["paper.publish", "paper.write", "paper.readNonPublic", "file.write"]);
  expect(implied("paper.readNonPublic")).toEqual(["paper.readNonPublic"]);
});

test("another duty or seat never takes a permission away", () => {
  const roles = fc.constantFrom<SeatRole>("chair", "deputyChair", "member", "substitute", "advisory", "clerk");
  const seats = fc.array(
    fc.record({ organizationId: fc.constantFrom(COUNCIL, COMMITTEE), role: roles, votingRight: fc.boolean() }),
  );
  const duties = fc.array(
    fc.record({
      bodyId: fc.constantFrom(TOWN, OTHER_TOWN),
      duty: fc.constantFrom("office" as const, "administrator" as const),
    }),
  );
  fc.assert(
    fc.property(duties, seats, duties, seats, (d1, s1, d2, s2) => {
      const few = grants(d1, s1);
      const more = grants([...d1, ...d2], [...s1, ...s2]);
      for (const p of PERMISSIONS) if (may(few, p, inCouncil)) expect(may(more, p, inCouncil)).toBe(true);
    }),
  );
});
