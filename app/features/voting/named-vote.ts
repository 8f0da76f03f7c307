import type { PollKind } from "#app/domain/voting/poll-kind.ts";
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

/** Whether all names of a roll call are there, and not only what some had recorded. */
export function isRollCall({ kind, votes }: { kind: PollKind; votes: readonly NamedVote[] }): boolean {
  return kind === "rollCall" && votes.some(({ onRequest }) => !onRequest);
}
