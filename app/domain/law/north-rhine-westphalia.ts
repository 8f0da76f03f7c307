import type { LandLaw } from "./matters.ts";
import { READ_ON } from "./read-on.ts";

/**
 * North Rhine-Westphalia, as far as it was read. No-votes are valid votes in its elections. Not known: a second session
 * on the same subject, members barred in large numbers, a defect of the convening.
 */
export const NORTH_RHINE_WESTPHALIA = {
  land: "NW",
  act: "GO NRW",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "SIMPLE" }],
    tie: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "rejected" }],
    election: [
      { validFrom: READ_ON, norm: "§ 50 Abs. 2 GO NRW", evidence: "unchecked", value: "valid-half-then-runoff" },
    ],
    quorum: [
      {
        validFrom: READ_ON,
        norm: "§ 49 GO NRW",
        evidence: "unchecked",
        value: {
          threshold: "majority",
          presumption: true,
          allPresentHeals: "not-known",
          secondSession: "not-known",
          manyBarred: "not-known",
          barredDoNotCount: "not-known",
        },
      },
    ],
    secretVoteDemand: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: [1, 5] }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "minority-demand" }],
    kindPrecedence: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "secret-first" }],
    secretCasting: [
      {
        validFrom: READ_ON,
        norm: "§ 47a Abs. 4 GO NRW",
        evidence: "secondary",
        value: "admitted-system",
      },
    ],
    videoBar: [
      { validFrom: READ_ON, norm: "§ 47a Abs. 4 GO NRW", evidence: "secondary", value: "admitted-system-or-post" },
    ],
    abstention: [{ validFrom: READ_ON, norm: "§ 50 Abs. 5 GO NRW", evidence: "unchecked", value: "allowed" }],
  },
} as const satisfies LandLaw;
