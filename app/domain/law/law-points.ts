import type { MajorityRule } from "#app/domain/voting/majority.ts";
import { findMajorityRule } from "#app/domain/voting/poll-result.ts";
import { DECISION_MATTERS } from "./decision-matters.ts";
import type { Dated, LawMatters, LawProfile } from "./matters.ts";

/** What the law says besides the majorities of decisions and the seats, in the order in which it is read. */
export const LAW_POINTS = [
  "tie",
  "abstention",
  "secretVote",
  "secretVoteDemand",
  "rollCall",
  "kindPrecedence",
  "secretVoteRecord",
  "secretCasting",
  "videoBar",
  "election",
  "electionSecrecy",
  "openElection",
  "electionLot",
  "secondBallotNames",
  "ownVoteInMinutes",
  "announcement",
  "motionForm",
  "motionOrder",
  "quorum",
  "quorumBase",
  "exclusion",
  "exclusionBreach",
  "sessionDemand",
  "committeeSessionDemand",
  "fileInspection",
  "mainCommitteeByCirculation",
  "councilByCirculation",
  "simpleMatterByCirculation",
  "invitationNotice",
  "firstSession",
  "councilPublicity",
  "committeePublicity",
  "mainCommitteePublicity",
  "committeeListening",
  "recording",
  "publicByVideo",
  "inRoom",
  "videoPresence",
  "residentsQuestions",
  "honoraryDeputies",
  "minutesApproval",
  "seatTie",
  "advanceSeat",
  "basicMandate",
] as const satisfies readonly (keyof LawMatters)[];

export type LawPoint = (typeof LAW_POINTS)[number];

/** Values that are written as a word of their own; the others are made of numbers or of several points. */
type ValueWord = Extract<LawMatters[LawPoint], string>;

/** One thing that a rule says: the name of a text, a majority, or a text with numbers. */
export type Saying =
  | { readonly word: Exclude<ValueWord, MajorityRule> | QuorumWord | "exclusion" }
  | { readonly majority: MajorityRule }
  | { readonly word: "share"; readonly part: number; readonly whole: number }
  | { readonly word: "firstSession"; readonly months: number; readonly days: number }
  | { readonly word: "secondSessionOf" | "atMost"; readonly count: number };

type QuorumWord =
  | `threshold-${"majority" | "half"}`
  | `presumption-${"true" | "false" | "not-known"}`
  | `secondSession-${"any" | "none" | "not-known"}`
  | `manyBarred-${"anyNumberNeedsApproval" | "quarter" | "notProvided" | "not-known"}`;

/** What a rule of one point says, in the order in which it is read aloud. */
export function sayingsOf(rules: LawProfile["rules"], point: LawPoint): readonly Saying[] {
  if (point === "quorum") return quorumSayings(rules.quorum);
  if (point === "exclusion") return rules.exclusion ? [{ word: "exclusion" }] : [];
  if (point === "firstSession") {
    const first = rules.firstSession?.value;
    return first ? [{ word: "firstSession", months: first.withinMonths, days: first.noticeDays }] : [];
  }
  if (point === "honoraryDeputies") {
    return rules.honoraryDeputies ? [{ word: "atMost", count: rules.honoraryDeputies.value.most }] : [];
  }
  const value: string | readonly [number, number] | undefined = rules[point]?.value;
  if (value === undefined) return [];
  if (typeof value !== "string") return [{ word: "share", part: value[0], whole: value[1] }];
  const majority = findMajorityRule(value);
  return majority ? [{ majority }] : [{ word: value as Exclude<ValueWord, MajorityRule> }];
}

function quorumSayings(rule: Dated<LawMatters["quorum"]> | undefined): readonly Saying[] {
  if (!rule) return [];
  const { threshold, presumption, secondSession, manyBarred } = rule.value;
  return [
    { word: `threshold-${threshold}` },
    { word: `presumption-${presumption}` },
    secondSessionSaying(secondSession),
    { word: `manyBarred-${manyBarred}` },
  ];
}

function secondSessionSaying(people: LawMatters["quorum"]["secondSession"]): Saying {
  if (people === "not-known") return { word: "secondSession-not-known" };
  if (people === null) return { word: "secondSession-none" };
  return people === 1 ? { word: "secondSession-any" } : { word: "secondSessionOf", count: people };
}

/** The matters about which nothing is known in a Land on a day: where one is needed, the deed is refused. */
export function listUnknown(rules: LawProfile["rules"]) {
  return {
    decisions: DECISION_MATTERS.filter((matter) => rules[matter] === undefined),
    points: LAW_POINTS.filter((point) => rules[point] === undefined),
  };
}
