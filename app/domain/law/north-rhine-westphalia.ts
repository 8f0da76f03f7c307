import type { LandLaw } from "./matters.ts";
import { READ_ON } from "./read-on.ts";

/** North Rhine-Westphalia, as far as it was read. No-votes are valid votes in its elections. */
export const NORTH_RHINE_WESTPHALIA = {
  land: "NW",
  act: "GO NRW",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "SIMPLE" }],
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
          allPresentHeals: false,
          secondSession: null,
          manyBarred: "notProvided",
          barredDoNotCount: false,
        },
      },
    ],
    secretVoteDemand: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: [1, 5] }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 50 Abs. 1 GO NRW", evidence: "wording", value: "minority-demand" }],
    abstention: [{ validFrom: READ_ON, norm: "§ 50 Abs. 5 GO NRW", evidence: "unchecked", value: "allowed" }],
  },
} as const satisfies LandLaw;
