import type { Standing } from "#app/domain/voting/roll-call.ts";

/** Somebody's entry in a roll call, or the vote that somebody had recorded (§ 68 S. 3 NKomVG). */
export type NamedVote = {
  personId: string;
  name: string;
  familyName: string;
  /** Faction or group of that day. */
  group: string | null;
  /** Chairs the organization; sits in front. */
  leads: boolean;
  standing: Standing;
  onRequest: boolean;
};
