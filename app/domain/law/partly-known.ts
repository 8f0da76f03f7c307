import type { LandLaw } from "./matters.ts";
import { READ_ON } from "./read-on.ts";

/** Bavaria: nobody may abstain; no-votes and blank ballots are invalid in elections. Its majorities were not read. */
export const BAVARIA = {
  land: "BY",
  act: "GO BY",
  rules: {
    abstention: [{ validFrom: READ_ON, norm: "Art. 48 Abs. 1 S. 2 GO BY", evidence: "unchecked", value: "forbidden" }],
    election: [
      {
        validFrom: READ_ON,
        norm: "§ 30 MGeschO BY",
        evidence: "unchecked",
        value: "valid-half-or-repeat-then-runoff",
      },
    ],
    electionSecrecy: [{ validFrom: READ_ON, norm: "§ 30 MGeschO BY", evidence: "unchecked", value: "always" }],
    videoBar: [
      {
        validFrom: READ_ON,
        norm: "Art. 47a GO BY",
        evidence: "secondary",
        value: "secret-and-elections-without-video",
      },
    ],
    quorum: [
      {
        validFrom: READ_ON,
        norm: "Art. 47 Abs. 2 GO BY",
        evidence: "unchecked",
        value: {
          threshold: "majority",
          presumption: "not-known",
          allPresentHeals: "not-known",
          secondSession: "not-known",
          manyBarred: "not-known",
          barredDoNotCount: true,
        },
      },
    ],
  },
} as const satisfies LandLaw;

/** Schleswig-Holstein: only yes and no count, every vote is open, and only written motions can be voted on. */
export const SCHLESWIG_HOLSTEIN = {
  land: "SH",
  act: "GO SH",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 39 GO SH", evidence: "wording", value: "SIMPLE" }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 39 GO SH", evidence: "wording", value: "never" }],
    motionForm: [
      { validFrom: READ_ON, norm: "§ 39 Abs. 3 GO SH", evidence: "wording", value: "in-writing-beforehand" },
    ],
  },
} as const satisfies LandLaw;

/** Rhineland-Palatinate: abstentions and invalid votes are not counted. */
export const RHINELAND_PALATINATE = {
  land: "RP",
  act: "GemO RP",
  rules: {
    resolution: [{ validFrom: READ_ON, norm: "§ 23 MGescho RP", evidence: "wording", value: "SIMPLE" }],
    abstention: [{ validFrom: READ_ON, norm: "§ 23 MGescho RP", evidence: "wording", value: "allowed" }],
    secretVote: [{ validFrom: READ_ON, norm: "§ 40 GemO RP", evidence: "wording", value: "two-thirds-of-members" }],
    videoBar: [
      {
        validFrom: READ_ON,
        norm: "§ 35a GemO RP",
        evidence: "secondary",
        value: "secret-and-elections-without-video",
      },
    ],
    secretVoteDecision: [{ validFrom: READ_ON, norm: "§ 40 GemO RP", evidence: "wording", value: "MEMBERS_2_3" }],
    motionOrder: [
      {
        validFrom: READ_ON,
        norm: "§ 24 MGescho RP",
        evidence: "wording",
        value: "procedure-then-reach-then-submission",
      },
    ],
  },
} as const satisfies LandLaw;

/** Saxony-Anhalt: only its quorum. Whoever doubts it counts as present, which whoever asks has to count in. */
export const SAXONY_ANHALT = {
  land: "ST",
  act: "KVG LSA",
  rules: {
    quorum: [
      {
        validFrom: READ_ON,
        norm: "§ 55 KVG LSA",
        evidence: "wording",
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
  },
} as const satisfies LandLaw;

/** Hesse: only what becomes of members by video; they are left out of elections and, by the careful reading, secret votes. */
export const HESSE = {
  land: "HE",
  act: "HGO",
  rules: {
    videoBar: [
      {
        validFrom: READ_ON,
        norm: "§ 52a HGO",
        evidence: "secondary",
        value: "secret-and-elections-without-video",
      },
    ],
  },
} as const satisfies LandLaw;

/** Saarland: only what becomes of a session with members by video; no election and no secret vote in it. */
export const SAARLAND = {
  land: "SL",
  act: "KSVG",
  rules: {
    videoBar: [
      {
        validFrom: READ_ON,
        norm: "§ 51a KSVG",
        evidence: "secondary",
        value: "secret-and-elections-whole-session",
      },
    ],
  },
} as const satisfies LandLaw;
