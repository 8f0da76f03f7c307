import type { LandLaw } from "./matters.ts";
import { READ_ON } from "./read-on.ts";

/** Baden-Württemberg, as far as it was read. Half is enough for the quorum, and there is no presumption. */
export const BADEN_WUERTTEMBERG = {
  land: "BW",
  act: "GemO BW",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 37 Abs. 6 GemO BW", evidence: "unchecked", value: "SIMPLE" }],
    tie: [{ validFrom: READ_ON, norm: "§ 37 Abs. 6 GemO BW", evidence: "unchecked", value: "rejected" }],
    simpleMatterByCirculation: [
      { validFrom: READ_ON, norm: "§ 37 Abs. 1 GemO BW", evidence: "wording", value: "NO_OBJECTION" },
    ],
    election: [
      { validFrom: READ_ON, norm: "§ 37 Abs. 7 GemO BW", evidence: "unchecked", value: "present-half-then-runoff" },
    ],
    electionSecrecy: [{ validFrom: READ_ON, norm: "§ 37 Abs. 7 GemO BW", evidence: "unchecked", value: "always" }],
    videoBar: [{ validFrom: READ_ON, norm: "§ 37a GemO BW", evidence: "unchecked", value: "elections-without-video" }],
    quorum: [
      {
        validFrom: READ_ON,
        norm: "§ 37 Abs. 2 bis 4 GemO BW",
        evidence: "wording",
        value: {
          threshold: "half",
          presumption: false,
          allPresentHeals: "not-known",
          secondSession: 3,
          manyBarred: "quarter",
          barredDoNotCount: true,
        },
      },
    ],
  },
} as const satisfies LandLaw;
