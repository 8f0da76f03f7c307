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
 * follows from § 45 Abs. 2 and is open.
 */
export const LOWER_SAXONY = {
  land: "NI",
  act: "NKomVG",
  rules: {
    resolution: [{ validFrom: ACT, norm: "§ 66 Abs. 1 NKomVG", evidence: "wording", value: "SIMPLE" }],
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
    election: [{ validFrom: ACT, norm: "§ 67 NKomVG", evidence: "wording", value: "members-then-most-votes" }],
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
    seatAllocation: [
      { validFrom: TERM_2021, norm: "§ 71 Abs. 2 NKomVG", evidence: "secondary", value: "DHONDT" },
      { validFrom: TERM_2026, norm: "§ 71 Abs. 2 NKomVG", evidence: "secondary", value: "SAINTE_LAGUE" },
    ],
    sessionDemand: [{ validFrom: ACT, norm: "§ 59 Abs. 2 NKomVG", evidence: "wording", value: [1, 3] }],
    fileInspection: [{ validFrom: ACT, norm: "§ 58 Abs. 4 NKomVG", evidence: "secondary", value: [1, 4] }],
    abstention: [{ validFrom: ACT, norm: "§ 66 Abs. 1 NKomVG", evidence: "wording", value: "allowed" }],
    secretVote: [{ validFrom: ACT, norm: "§ 66 Abs. 2 NKomVG", evidence: "wording", value: "rules-of-procedure" }],
    videoBar: [
      { validFrom: VIDEO, norm: "§ 64 Abs. 3 S. 6 NKomVG", evidence: "wording", value: "secret-whole-session" },
    ],
    ownVoteInMinutes: [{ validFrom: ACT, norm: "§ 68 S. 3 NKomVG", evidence: "wording", value: "on-demand" }],
  },
} as const satisfies LandLaw;
