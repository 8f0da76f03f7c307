import type { BallotRefusal, BallotStatus, Choice } from "#app/domain/voting/ballot.ts";

/** The vote of the asker as it stands; its key is needed to change it. */
export type OwnBallot = { choice: Choice; key: string };

export type CastCode = BallotRefusal | "BUSY" | "INTERNAL";

/**
 * The answer to a vote. `ok` is said only after the commit. `receipt` names the ballot in the box, not how it reads.
 * `retry` invites to send the same vote with the same key again; `mine` is what stands for the asker, where it is known.
 */
export type CastAnswer =
  | { ok: true; status: BallotStatus; seq: number; receipt: string; mine: OwnBallot }
  | { ok: false; code: CastCode; retry: boolean; mine: OwnBallot | null };

/** A refusal of a vote; only a full queue and a failure of ours are worth another try. */
export function castRefusal(code: CastCode, mine: OwnBallot | null = null): CastAnswer {
  return { ok: false, code, retry: code === "BUSY" || code === "INTERNAL", mine };
}
