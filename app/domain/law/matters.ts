import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import type { ElectionRule } from "#app/domain/voting/election-run-off.ts";
import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { QuorumRule } from "#app/domain/voting/quorum.ts";
import type { SeatMethod } from "#app/domain/voting/seats.ts";
import type { VideoBar } from "#app/domain/voting/secret-vote-bar.ts";

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

/** Who draws a lot: the chair; at the chair's own election the oldest member who is willing. */
export type LotDrawer = "chair-or-oldest-willing-at-its-own-election";

/** Majorities, by the matter a council knows. */
export type MajorityMatters = {
  /** An ordinary resolution. */
  readonly resolution: MajorityRule;
  /** A resolution on a matter that has to be kept secret, on which no body deliberates while a member is there by video. */
  readonly secrecyMatter: MajorityRule;
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
  /** Matters of simple kind without a session. */
  readonly simpleMatterByCirculation: MajorityRule;
  /** Electing by call or raised hands instead of in writing. */
  readonly openElection: MajorityRule;
};

/** Shares of the members that may demand something: [part, whole]. */
export type DemandMatters = {
  readonly sessionDemand: readonly [number, number];
  readonly committeeSessionDemand: readonly [number, number];
  readonly fileInspection: readonly [number, number];
  readonly secretVoteDemand: readonly [number, number];
};

/** Votes, elections and seats besides their majorities. */
export type VoteMatters = {
  readonly tie: "rejected";
  readonly abstention: "allowed" | "forbidden";
  /** Whether another kind of vote than the open one is possible, and who brings it about. */
  readonly secretVote: "rules-of-procedure" | "minority-demand" | "two-thirds-of-members" | "never";
  readonly rollCall: "rules-of-procedure";
  readonly kindPrecedence: "rules-of-procedure" | "secret-first";
  readonly secretVoteRecord: "totals-only";
  /** Whether a secret vote may be cast on devices. */
  readonly secretCasting: "in-writing" | "admitted-system";
  readonly election: ElectionRule;
  readonly electionSecrecy: "one-member-demands" | "always";
  readonly electionLot: LotDrawer;
  /** Whether names may be added for the second ballot. */
  readonly secondBallotNames: "rules-of-procedure";
  readonly videoBar: VideoBar;
  readonly ownVoteInMinutes: "on-demand";
  /** Counting and announcing are two acts. */
  readonly announcement: "by-the-chair";
  /** Which motions can be voted on at all. */
  readonly motionForm: "in-writing-beforehand";
  readonly motionOrder: "procedure-then-reach-then-submission";
  readonly seatAllocation: SeatMethod;
  readonly seatTie: "lot";
  /** A seat beforehand for a faction with more than half of the members, and the basic mandate: read for no Land. */
  readonly advanceSeat: never;
  readonly basicMandate: never;
};

/** Who may take part, who is there, and what happens around the votes. */
export type SessionMatters = {
  readonly quorum: QuorumRule;
  /** What "the members" are for the quorum. */
  readonly quorumBase: "rules-of-procedure";
  readonly exclusion: {
    readonly notFor: readonly ("legalNorms" | "unpaidPosts" | "elections")[];
    readonly doubtDecidedBy: "body";
    readonly coversDeliberation: true;
  };
  /** When a breach of the exclusion voids a resolution. */
  readonly exclusionBreach: "only-if-decisive";
  readonly invitationNotice: "rules-of-procedure";
  readonly firstSession: { readonly withinMonths: number; readonly noticeDays: number };
  readonly councilPublicity: "public-unless-interests-demand-otherwise";
  readonly committeePublicity: "rules-of-procedure";
  readonly mainCommitteePublicity: "never-public";
  readonly committeeListening: "every-member";
  readonly recording: "by-bylaw-speaker-may-object";
  readonly publicByVideo: "by-bylaw-members-may-object";
  /** Who has to be in the room where members take part by video. */
  readonly inRoom: "chair" | "session-leader";
  readonly videoPresence: "counts-without-disruption";
  readonly residentsQuestions: "from-people-present";
  readonly honoraryDeputies: { readonly most: number };
  readonly minutesApproval: "rules-of-procedure";
};

/** What the law regulates, by the matter a council knows. */
export type LawMatters = MajorityMatters & DemandMatters & VoteMatters & SessionMatters;

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
