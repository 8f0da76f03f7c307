import { localDate } from "#app/domain/kernel/local-date.ts";
import type { LandLaw } from "./matters.ts";

/** NKomVG in force. */
const ACT = localDate("2011-11-01");
/** Start of the term 2021 to 2026, from when committees are filled by d'Hondt. */
const TERM_2021 = localDate("2021-11-01");
/** Act of 23.03.2022 (Nds. GVBl. 2022 S. 191), which allowed taking part by video; its own date, the earliest possible. */
const VIDEO = localDate("2022-03-23");
/** Act of 09.09.2026 (Nds. GVBl. 2026 Nr. 77), in force with the term 2026 to 2031. */
const TERM_2026 = localDate("2026-11-01");

/**
 * Lower Saxony. The chair of a committee can be recalled since 01.11.2026; that its two thirds are of the members
 * follows from § 45 Abs. 2 and is open. What the Act leaves to the rules of procedure has that as its value, so that
 * nobody looks for a constant here. Not known and therefore missing: the seat in advance for an absolute majority (§ 71
 * Abs. 3), seats before the term 2021.
 */
export const LOWER_SAXONY = {
  land: "NI",
  act: "NKomVG",
  rules: {
    resolution: [{ validFrom: ACT, norm: "§ 66 Abs. 1 NKomVG", evidence: "wording", value: "SIMPLE" }],
    secrecyMatter: [{ validFrom: VIDEO, norm: "§ 66 Abs. 1 NKomVG", evidence: "wording", value: "SIMPLE" }],
    bylaw: [{ validFrom: ACT, norm: "§ 12 Abs. 2 NKomVG", evidence: "wording", value: "MEMBERS_HALF" }],
    urgentAgendaExtension: [
      { validFrom: ACT, norm: "§ 59 Abs. 3 S. 5 NKomVG", evidence: "secondary", value: "MEMBERS_2_3" },
    ],
    videoBylaw: [{ validFrom: VIDEO, norm: "§ 64 Abs. 3 S. 4 NKomVG", evidence: "wording", value: "MEMBERS_2_3" }],
    publicVideoBylaw: [
      { validFrom: TERM_2026, norm: "§ 64 Abs. 9 NKomVG", evidence: "secondary", value: "MEMBERS_2_3" },
    ],
    emergencyResolution: [
      { validFrom: VIDEO, norm: "§ 182 Abs. 1 S. 2 NKomVG", evidence: "secondary", value: "MEMBERS_2_3" },
    ],
    councilChairRecall: [{ validFrom: ACT, norm: "§ 61 Abs. 2 NKomVG", evidence: "wording", value: "MEMBERS_HALF" }],
    committeeChairRecall: [
      { validFrom: TERM_2026, norm: "§ 71 Abs. 8 NKomVG", evidence: "open", value: "MEMBERS_2_3" },
    ],
    mayorRemoval: [{ validFrom: ACT, norm: "§ 82 NKomVG", evidence: "unchecked", value: "MEMBERS_3_4" }],
    timeOfficerRemoval: [{ validFrom: ACT, norm: "§ 109 NKomVG", evidence: "unchecked", value: "MEMBERS_3_4" }],
    committeeProcedure: [{ validFrom: ACT, norm: "§ 71 Abs. 10 NKomVG", evidence: "wording", value: "UNANIMOUS_CAST" }],
    mainCommitteeByCirculation: [
      { validFrom: ACT, norm: "§ 78 Abs. 3 NKomVG", evidence: "wording", value: "NO_OBJECTION" },
    ],
    councilByCirculation: [
      { validFrom: VIDEO, norm: "§ 182 Abs. 2 NKomVG", evidence: "wording", value: "MEMBERS_4_5" },
    ],
    openElection: [{ validFrom: ACT, norm: "§ 67 S. 1 NKomVG", evidence: "wording", value: "NO_OBJECTION" }],

    sessionDemand: [{ validFrom: ACT, norm: "§ 59 Abs. 2 NKomVG", evidence: "wording", value: [1, 3] }],
    committeeSessionDemand: [{ validFrom: ACT, norm: "§ 72 Abs. 3 NKomVG", evidence: "wording", value: [1, 3] }],
    fileInspection: [{ validFrom: ACT, norm: "§ 58 Abs. 4 NKomVG", evidence: "secondary", value: [1, 4] }],

    tie: [{ validFrom: ACT, norm: "§ 66 Abs. 1 S. 2 NKomVG", evidence: "wording", value: "rejected" }],
    abstention: [{ validFrom: ACT, norm: "§ 66 Abs. 1 NKomVG", evidence: "wording", value: "allowed" }],
    secretVote: [{ validFrom: ACT, norm: "§ 66 Abs. 2 NKomVG", evidence: "wording", value: "rules-of-procedure" }],
    rollCall: [{ validFrom: ACT, norm: "§ 66 Abs. 2 NKomVG", evidence: "wording", value: "rules-of-procedure" }],
    kindPrecedence: [{ validFrom: ACT, norm: "§ 66 Abs. 2 NKomVG", evidence: "open", value: "rules-of-procedure" }],
    secretVoteRecord: [{ validFrom: ACT, norm: "§ 68 S. 3 NKomVG", evidence: "wording", value: "totals-only" }],
    secretCasting: [{ validFrom: ACT, norm: "§ 67 S. 1 NKomVG", evidence: "open", value: "in-writing" }],
    election: [{ validFrom: ACT, norm: "§ 67 NKomVG", evidence: "wording", value: "members-then-most-votes" }],
    electionSecrecy: [{ validFrom: ACT, norm: "§ 67 NKomVG", evidence: "wording", value: "one-member-demands" }],
    electionLot: [
      {
        validFrom: ACT,
        norm: "§ 67, § 61 Abs. 1 NKomVG",
        evidence: "wording",
        value: "chair-or-oldest-willing-at-its-own-election",
      },
    ],
    secondBallotNames: [{ validFrom: ACT, norm: "§ 67 NKomVG", evidence: "open", value: "rules-of-procedure" }],
    videoBar: [
      { validFrom: VIDEO, norm: "§ 64 Abs. 3 S. 6 NKomVG", evidence: "wording", value: "secret-whole-session" },
    ],
    ownVoteInMinutes: [{ validFrom: ACT, norm: "§ 68 S. 3 NKomVG", evidence: "wording", value: "on-demand" }],
    announcement: [{ validFrom: ACT, norm: "§ 66 NKomVG", evidence: "open", value: "by-the-chair" }],
    seatAllocation: [
      { validFrom: TERM_2021, norm: "§ 71 Abs. 2 NKomVG", evidence: "secondary", value: "DHONDT" },
      { validFrom: TERM_2026, norm: "§ 71 Abs. 2 NKomVG", evidence: "secondary", value: "SAINTE_LAGUE" },
    ],
    seatTie: [{ validFrom: TERM_2026, norm: "§ 71 Abs. 2 NKomVG", evidence: "secondary", value: "lot" }],

    quorum: [
      {
        validFrom: ACT,
        norm: "§ 65 NKomVG",
        evidence: "wording",
        value: {
          threshold: "majority",
          presumption: true,
          allPresentHeals: true,
          secondSession: 1,
          manyBarred: "anyNumberNeedsApproval",
          barredDoNotCount: false,
        },
      },
    ],
    quorumBase: [{ validFrom: ACT, norm: "§ 65 Abs. 1 NKomVG", evidence: "open", value: "rules-of-procedure" }],
    exclusion: [
      {
        validFrom: ACT,
        norm: "§ 41, § 54 Abs. 3 NKomVG",
        evidence: "secondary",
        value: {
          notFor: ["legalNorms", "unpaidPosts", "elections"],
          doubtDecidedBy: "body",
          coversDeliberation: true,
        },
      },
    ],
    exclusionBreach: [{ validFrom: ACT, norm: "§ 41 Abs. 6 NKomVG", evidence: "unchecked", value: "only-if-decisive" }],
    invitationNotice: [
      { validFrom: ACT, norm: "§ 59 Abs. 1 NKomVG", evidence: "wording", value: "rules-of-procedure" },
    ],
    firstSession: [
      { validFrom: ACT, norm: "§ 59 Abs. 2 NKomVG", evidence: "wording", value: { withinMonths: 1, noticeDays: 7 } },
    ],
    councilPublicity: [
      {
        validFrom: ACT,
        norm: "§ 64 Abs. 1 NKomVG",
        evidence: "wording",
        value: "public-unless-interests-demand-otherwise",
      },
    ],
    committeePublicity: [
      { validFrom: ACT, norm: "§ 72 Abs. 1 NKomVG", evidence: "wording", value: "rules-of-procedure" },
    ],
    mainCommitteePublicity: [
      { validFrom: ACT, norm: "§ 78 Abs. 2 NKomVG", evidence: "wording", value: "never-public" },
    ],
    committeeListening: [{ validFrom: ACT, norm: "§ 72 Abs. 2 NKomVG", evidence: "wording", value: "every-member" }],
    recording: [
      { validFrom: ACT, norm: "§ 64 Abs. 2 NKomVG", evidence: "wording", value: "by-bylaw-speaker-may-object" },
    ],
    publicByVideo: [
      { validFrom: TERM_2026, norm: "§ 64 Abs. 9 NKomVG", evidence: "secondary", value: "by-bylaw-members-may-object" },
    ],
    inRoom: [
      { validFrom: VIDEO, norm: "§ 64 Abs. 3 S. 1 NKomVG", evidence: "secondary", value: "chair" },
      { validFrom: TERM_2026, norm: "§ 64 Abs. 3 S. 1 NKomVG", evidence: "secondary", value: "session-leader" },
    ],
    videoPresence: [
      { validFrom: VIDEO, norm: "§ 64 Abs. 3 S. 5 NKomVG", evidence: "wording", value: "counts-without-disruption" },
    ],
    residentsQuestions: [
      { validFrom: TERM_2026, norm: "§ 62 Abs. 1 NKomVG", evidence: "secondary", value: "from-people-present" },
    ],
    honoraryDeputies: [{ validFrom: TERM_2026, norm: "§ 81 Abs. 2 NKomVG", evidence: "secondary", value: { most: 5 } }],
    minutesApproval: [{ validFrom: ACT, norm: "§ 68 NKomVG", evidence: "wording", value: "rules-of-procedure" }],
  },
} as const satisfies LandLaw;
