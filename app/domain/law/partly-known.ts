import type { LandLaw } from "./matters.ts";
import { READ_ON } from "./read-on.ts";

/** Bavaria: nobody may abstain. */
export const BAVARIA = {
  land: "BY",
  act: "GO BY",
  rules: {
    abstention: [{ validFrom: READ_ON, norm: "Art. 48 Abs. 1 S. 2 GO BY", evidence: "unchecked", value: "forbidden" }],
  },
} as const satisfies LandLaw;

/** Schleswig-Holstein: only yes and no count, and every vote is open. */
export const SCHLESWIG_HOLSTEIN = {
  land: "SH",
  act: "GO SH",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 39 GO SH", evidence: "wording", value: "SIMPLE" }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 39 GO SH", evidence: "wording", value: "never" }],
  },
} as const satisfies LandLaw;

/** Rhineland-Palatinate: abstentions and invalid votes are not counted. */
export const RHINELAND_PALATINATE = {
  land: "RP",
  act: "GemO RP",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 23 MGescho RP", evidence: "wording", value: "SIMPLE" }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 40 GemO RP", evidence: "wording", value: "two-thirds-of-members" }],
    secretVoteDecision: [{ validFrom: READ_ON, norm: "§ 40 GemO RP", evidence: "wording", value: "MEMBERS_2_3" }],
  },
} as const satisfies LandLaw;
