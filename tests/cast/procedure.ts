import type { ProcedureKey, ProcedureLayer } from "#app/domain/law/procedure.ts";
import type { MeetingBodyKey } from "./organizations.ts";

/** One rule as Lindenau has entered it; the by-law and the rules of procedure are invented. */
export type CastRule = {
  readonly key: ProcedureKey;
  readonly value: string;
  readonly layer: ProcedureLayer;
  readonly organization: MeetingBodyKey | null;
  readonly source: string;
  readonly validFrom: string;
  /** Entered by mistake and taken back. */
  readonly withdrawn: boolean;
};

const OLD = { layer: "rulesOfProcedure", organization: null, validFrom: "2021-11-08", withdrawn: false } as const;
const NEW = { ...OLD, validFrom: "2026-11-02" } as const;
const oldRules = (place: string) => `${place} der Geschäftsordnung vom 08.11.2021`;
const newRules = (place: string) => `${place} der Geschäftsordnung vom 02.11.2026`;

/** In the order of entry. Whoever tries the demo finds every kind of vote provided for. */
export const procedureRules: readonly CastRule[] = [
  { ...OLD, key: "rollCall", value: "provided", source: oldRules("§ 13 Abs. 2") },
  { ...OLD, key: "secretVote", value: "provided", source: oldRules("§ 13 Abs. 3") },
  { ...OLD, key: "secretCasting", value: "paper", source: oldRules("§ 13 Abs. 3") },
  { ...OLD, key: "speechSeconds", value: "600", source: oldRules("§ 10 Abs. 1") },
  { ...NEW, key: "deviceVoting", value: "allowed", source: newRules("§ 14 Abs. 1") },
  { ...NEW, key: "changeOfVote", value: "allowed", source: newRules("§ 14 Abs. 1") },
  { ...NEW, key: "rollCall", value: "provided", source: newRules("§ 14 Abs. 2") },
  { ...NEW, key: "secretVote", value: "provided", source: newRules("§ 14 Abs. 3") },
  { ...NEW, key: "secretCasting", value: "devices", source: newRules("§ 14 Abs. 3") },
  { ...NEW, key: "kindPrecedence", value: "secret-first", source: newRules("§ 14 Abs. 4") },
  { ...NEW, key: "keepOpenVotes", value: "never", source: newRules("§ 14 Abs. 5") },
  { ...NEW, key: "keepRollCalls", value: "always", source: newRules("§ 14 Abs. 5") },
  { ...NEW, key: "speakingOrder", value: "arrival", source: newRules("§ 11 Abs. 1") },
  { ...NEW, key: "speechSeconds", value: "30", source: newRules("§ 11 Abs. 2"), withdrawn: true },
  { ...NEW, key: "speechSeconds", value: "300", source: newRules("§ 11 Abs. 2") },
  {
    ...NEW,
    ...{ key: "speakingOrder", value: "factions-in-turn", organization: "council", source: newRules("§ 11 Abs. 3") },
  },
  { ...NEW, key: "factionSeconds", value: "900", organization: "council", source: newRules("§ 11 Abs. 3") },
  { ...NEW, key: "secondBallotNames", value: "new-allowed", source: newRules("§ 16 Abs. 2") },
];
