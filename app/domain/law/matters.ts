import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { QuorumRule } from "#app/domain/voting/quorum.ts";
import type { SeatMethod } from "#app/domain/voting/seats.ts";

/** Codes of ISO 3166-2:DE. */
export type Land =
  | "BB"
  | "BE"
  | "BW"
  | "BY"
  | "HB"
  | "HE"
  | "HH"
  | "MV"
  | "NI"
  | "NW"
  | "RP"
  | "SH"
  | "SL"
  | "SN"
  | "ST"
  | "TH";

/**
 * How sure the reading is: the wording was seen, only a secondary source was, nothing was checked, or the norm leaves
 * it open. No lawyer has checked any of it.
 */
export type Evidence = "wording" | "secondary" | "unchecked" | "open";

/** One version of one rule: what it says, where it stands, and from which day (inclusive) it says so. */
export type Dated<T> = {
  readonly validFrom: LocalDate;
  readonly norm: string;
  readonly evidence: Evidence;
  readonly value: T;
};

/** What the law regulates, by the matter a council knows. */
export type LawMatters = {
  /** An ordinary resolution. */
  readonly resolution: MajorityRule;
  readonly bylaw: MajorityRule;
  readonly urgentAgendaExtension: MajorityRule;
  /** By-law that lets members take part by video. */
  readonly videoBylaw: MajorityRule;
  /** By-law that lets the public follow by video. */
  readonly publicVideoBylaw: MajorityRule;
  readonly councilChairRecall: MajorityRule;
  readonly committeeChairRecall: MajorityRule;
  /** Opening the removal of the mayor or Landrat. */
  readonly mayorRemoval: MajorityRule;
  /** Removal of officers elected for a time. */
  readonly timeOfficerRemoval: MajorityRule;
  /** Stating the emergency that allows other ways of deciding. */
  readonly emergencyResolution: MajorityRule;
  /** Deciding in the single case that a vote is secret. */
  readonly secretVoteDecision: MajorityRule;
  readonly committeeProcedure: MajorityRule;
  readonly mainCommitteeByCirculation: MajorityRule;
  readonly councilByCirculation: MajorityRule;
  readonly election: "members-then-most-votes" | "present-half-then-runoff" | "valid-half-then-runoff";
  readonly quorum: QuorumRule;
  readonly seatAllocation: SeatMethod;
  /** Shares of the members that may demand something. */
  readonly sessionDemand: readonly [number, number];
  readonly fileInspection: readonly [number, number];
  readonly secretVoteDemand: readonly [number, number];
  readonly abstention: "allowed" | "forbidden";
  readonly secretVote: "rules-of-procedure" | "minority-demand" | "two-thirds-of-members" | "never";
  /** Whether taking part by video bars secret votes and elections for the whole session. */
  readonly videoBar: "secret-whole-session";
  readonly ownVoteInMinutes: "on-demand";
};

/** Every known version of every rule of one Land, in any order. */
export type LandLaw = {
  readonly land: Land;
  readonly act: string;
  readonly rules: { readonly [Matter in keyof LawMatters]?: readonly Dated<LawMatters[Matter]>[] };
};

/** The rules of a Land as they apply on one day; a matter that is not known has none. */
export type LawProfile = {
  readonly land: Land;
  readonly act: string;
  readonly date: LocalDate;
  readonly rules: { readonly [Matter in keyof LawMatters]?: Dated<LawMatters[Matter]> };
};
