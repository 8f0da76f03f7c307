import { createContext } from "react";
import { normText } from "./norm-text.ts";

/** Rules whose norm sentences name; in a text `{{norm_rollCall}}`. */
const NAMES = [
  "election",
  "electionLot",
  "exclusion",
  "kindPrecedence",
  "mainCommitteePublicity",
  "openElection",
  "ownVoteInMinutes",
  "quorum",
  "quorumBase",
  "residentsQuestions",
  "resolution",
  "rollCall",
  "secondBallotNames",
  "secretCasting",
  "secretVote",
  "videoBar",
  "videoPresence",
] as const;

/** The norm of each rule in the town's Land, such as "§ 66 Abs. 2 NKomVG"; rules that are not known are missing. */
export type Norms = { readonly [Name in (typeof NAMES)[number]]?: string };

/** The norms as texts take them in: " (§ 66 Abs. 2 NKomVG)", or nothing, so that the sentence stands without one. */
export function normsInText(norms: Norms): Record<`norm_${(typeof NAMES)[number]}`, string> {
  const found = NAMES.map((name) => [`norm_${name}`, norms[name] ? ` (${normText(norms[name])})` : ""]);
  return Object.fromEntries(found) as Record<`norm_${(typeof NAMES)[number]}`, string>;
}

export const NO_NORMS = normsInText({});

/** The norms of the town, for every text below; without a provider no sentence names one. */
export const NormsContext = createContext(NO_NORMS);
