import type { BallotRefusal, BallotStatus, Choice } from "#app/domain/voting/ballot.ts";

/** The vote of the asker as it stands; its key is needed to change it. */
export type OwnBallot = { choice: Choice; key: string };

/** The asker's envelope in a secret vote: that it lies in the box, never how it reads. */
export type OwnEnvelope = { tracker: string; signature: string; key: string };

export type OwnCast = OwnBallot | OwnEnvelope;

export type CastCode = BallotRefusal | "BUSY" | "INTERNAL";

/**
 * The answer to a vote. `ok` is said only after the commit. `receipt` names the ballot in the box, not how it reads.
 * `retry` invites to send the same vote with the same key again; `mine` is what stands for the asker, where it is known.
 */
export type CastAnswer =
  | { ok: true; status: BallotStatus; seq: number; receipt: string; mine: OwnCast }
  | { ok: false; code: CastCode; retry: boolean; mine: OwnCast | null };

/** A refusal of a vote; only a full queue and a failure of ours are worth another try. */
export function castRefusal(code: CastCode, mine: OwnCast | null = null): CastAnswer {
  return { ok: false, code, retry: code === "BUSY" || code === "INTERNAL", mine };
}
