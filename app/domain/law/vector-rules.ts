import { isLocalDate, type LocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { ElectionOutcome } from "#app/domain/voting/election.ts";
import { electBy, type RunOffOutcome } from "#app/domain/voting/election-run-off.ts";
import { type Count, tally } from "#app/domain/voting/majority.ts";
import { type Motion, type MotionKind, orderMotions } from "#app/domain/voting/motion-order.ts";
import { quorum } from "#app/domain/voting/quorum.ts";
import { type Allocation, allocateSeats, type SeatMethod } from "#app/domain/voting/seats.ts";
import type { Dated, LawMatters } from "./matters.ts";
import { profileFor, ruleOf } from "./profile.ts";
import { READ_ON } from "./read-on.ts";
import { type Fields, flagsOf, isFields, numberList, numberOf, numbersOf, plainWord } from "./vector-fields.ts";

/** What a rule answers to one case: the outcome, and the figure that goes with it where the list has one. */
export type VectorAnswer = {
  readonly outcome: unknown;
  readonly needed?: number | null;
  readonly lot?: Allocation["lot"];
};

const INPUT_ERROR = { outcome: "INPUT_ERROR" } as const;
const NOT_KNOWN = { outcome: "NOT_KNOWN" } as const;

/** The votes that a rule weighs; a case that leaves one of them out has not been counted. */
const WEIGHED: { readonly [rule: string]: readonly string[] } = {
  SIMPLE: ["yes", "no"],
  CAST_2_3: ["yes", "no"],
  UNANIMOUS_CAST: ["yes", "no"],
  MEMBERS_HALF: ["yes"],
  MEMBERS_2_3: ["yes"],
  MEMBERS_3_4: ["yes"],
  MEMBERS_4_5: ["yes"],
  PRESENT_HALF: ["yes"],
};

/** Yes and no, the support of a minority, objections: the majority rules. */
export function answerVote(fields: Fields): VectorAnswer {
  const weighed = Object.entries(WEIGHED).find(([rule]) => rule === fields.rule)?.[1] ?? [];
  if (weighed.some((name) => numberOf(fields, name) === undefined)) return { ...INPUT_ERROR, needed: null };
  const [part, whole, ...more] = numberList(fields.fraction) ?? [];
  return tally({
    // why: a rule nobody knows is answered INPUT_ERROR by the rules themselves.
    rule: fields.rule as Count["rule"],
    ...numbersOf(fields, ["statutory", "present", "excluded", "yes", "no", "abstain", "invalid"]),
    ...numbersOf(fields, ["supporters", "objections"]),
    ...(part === undefined || whole === undefined || more.length > 0 ? {} : { fraction: [part, whole] as const }),
  });
}

/** The quorum of the Land that the case names. */
export function answerQuorum(fields: Fields): VectorAnswer {
  const rule = lawOf(fields, "quorum", null);
  if (!rule.ok) return { outcome: rule.refused };
  const flags = flagsOf(fields, ["establishedAtStart", "challenged", "secondMeetingWithNotice", "dulyConvened"]);
  if (!flags) return INPUT_ERROR;
  const { members = Number.NaN, present = Number.NaN } = numbersOf(fields, ["members", "present"]);
  const barred = numbersOf(fields, ["excluded", "excludedPresent"]);
  return { outcome: quorum(rule.value.value, { members, present, ...barred, ...flags }) };
}

/** An election by the rule of the Land that the case names, Lower Saxony's when it names none. */
export function answerElection(fields: Fields): VectorAnswer {
  const rule = lawOf(fields, "election", "NI");
  if (!rule.ok) return { outcome: rule.refused };
  const flags = flagsOf(fields, ["secret", "anyMemberRemote"]);
  const given = fields.votes;
  if (!flags || !isFields(given)) return INPUT_ERROR;
  const votes = Object.fromEntries(Object.keys(given).map((name) => [name, numberOf(given, name) ?? Number.NaN]));
  const { statutory = Number.NaN, round = Number.NaN } = numbersOf(fields, ["statutory", "round"]);
  const besides = numbersOf(fields, ["present", "no", "abstain", "invalid"]);
  return { outcome: electionWord(electBy(rule.value.value, { statutory, round, votes, ...besides, ...flags })) };
}

/** The ids of motions in the order of the vote. */
export function answerMotionOrder(fields: Fields): VectorAnswer {
  const { motions } = fields;
  if (!Array.isArray(motions)) return INPUT_ERROR;
  const read = motions.map(motionOf);
  const known = read.filter((motion) => motion !== null);
  return known.length === read.length
    ? { outcome: orderMotions(known).map(({ writtenId }) => writtenId) }
    : INPUT_ERROR;
}

/** Seats by faction before a lot, and the lot. */
export function answerSeats(fields: Fields): VectorAnswer {
  const method = SEAT_METHODS[plainWord(fields.method)];
  const factions = numberList(fields.factions);
  const allocation = method && factions && allocateSeats({ method, factions, seats: numberOf(fields, "seats") ?? -1 });
  return allocation?.ok
    ? { outcome: allocation.value.seats, lot: allocation.value.lot }
    : { ...INPUT_ERROR, lot: null };
}

const SEAT_METHODS: { readonly [word: string]: SeatMethod } = {
  SAINTELAGUE: "SAINTE_LAGUE",
  SAINTELAGUESCHEPERS: "SAINTE_LAGUE",
  STELAGUE: "SAINTE_LAGUE",
  DHONDT: "DHONDT",
  HARENIEMEYER: "HARE_NIEMEYER",
  HARE: "HARE_NIEMEYER",
  LARGESTREMAINDER: "HARE_NIEMEYER",
};

const MOTION_KINDS: { readonly [word: string]: MotionKind } = {
  REMOVEFROMAGENDA: "REMOVE_FROM_AGENDA",
  REMOVE: "REMOVE_FROM_AGENDA",
  ADJOURN: "ADJOURN",
  POSTPONE: "ADJOURN",
  REFER: "REFER",
  REFERBACK: "REFER",
  REFERTOCOMMITTEE: "REFER",
  CLOSEDEBATE: "CLOSE_DEBATE",
  ENDDEBATE: "CLOSE_DEBATE",
  OTHER: "OTHER",
  OTHERPROCEDURAL: "OTHER",
  PROCEDURAL: "OTHER",
  AMENDMENT: "AMENDMENT",
  MAIN: "MAIN",
};

function motionOf(value: unknown): (Motion & { readonly writtenId: string | number }) | null {
  if (!isFields(value)) return null;
  const kind = MOTION_KINDS[plainWord(value.kind)];
  const numbers = numbersOf(value, ["reach", "submitted"]);
  const finite = Object.values(numbers).every((number) => Number.isFinite(number));
  if (!kind || !finite || (typeof value.id !== "string" && typeof value.id !== "number")) return null;
  return { id: String(value.id), writtenId: value.id, kind, ...numbers };
}

/** Short forms of Länder that people write instead of ISO 3166-2. */
const SHORT_FORMS: { readonly [word: string]: string } = { NRW: "NW", NDS: "NI", RLP: "RP", LSA: "ST" };

function lawOf<Matter extends keyof LawMatters>(
  fields: Fields,
  matter: Matter,
  otherwise: string | null,
): Verdict<Dated<LawMatters[Matter]>, "NOT_KNOWN" | "INPUT_ERROR"> {
  const date = dateOf(fields.date);
  if (date === null) return refused(INPUT_ERROR.outcome);
  const land = plainWord(fields.land ?? otherwise);
  const profile = profileFor(SHORT_FORMS[land] ?? land, date);
  const rule = profile.ok ? ruleOf(profile.value, matter) : profile;
  return rule.ok ? accepted(rule.value) : refused(NOT_KNOWN.outcome);
}

/** The day whose law is asked for; the day on which the law was read when the case names none. */
function dateOf(value: unknown): LocalDate | null {
  if (value === undefined || value === null) return READ_ON;
  return typeof value === "string" && isLocalDate(value) ? value : null;
}

function electionWord(result: ElectionOutcome | RunOffOutcome): string {
  switch (result.outcome) {
    case "ELECTED":
      return `ELECTED:${result.candidate}`;
    case "LOT":
      return `LOT:${result.candidates.join(",")}`;
    case "RUN_OFF": {
      const lot = result.lotAmong.length === 0 ? "" : ` LOT:${result.lotAmong.join(",")}`;
      return `RUN_OFF:${result.candidates.join(",")}${lot}`;
    }
    default:
      return result.outcome;
  }
}
