import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Instant } from "#app/domain/kernel/wall-clock.ts";
import type { Voter } from "./entitlement.ts";
import type { PollState } from "./poll-states.ts";

export type Choice = "yes" | "no" | "abstain";
export type BallotStatus = "recorded" | "duplicate" | "replaced";
export type BallotRefusal =
  | "NOT_OPEN"
  | "CLOSED"
  | "STALE_EPOCH"
  | "NOT_ENTITLED"
  | "EXCLUDED"
  | "NOT_PRESENT"
  | "ALREADY_VOTED"
  | "INVALID";

/** @typeParam Content what is compared between two sendings: the choice, or the fingerprint of a sealed envelope */
export type BallotQuestion<Content extends string = Choice> = {
  readonly poll: {
    readonly state: PollState;
    readonly epoch: number;
    readonly closesAt: Instant | null;
    /** True after the switch to raised hands: devices no longer count. */
    readonly byHand: boolean;
    /** True where members may change their vote until the chair closes. */
    readonly changeAllowed: boolean;
    /** False in Bavaria (Art. 48 Abs. 1 S. 2 GO). */
    readonly abstentionAllowed: boolean;
  };
  readonly now: Instant;
  /** The asker's row in the frozen list; null when there is none. */
  readonly voter: Voter | null;
  /** The ballot that already stands for this person in this epoch. */
  readonly previous: { readonly key: string; readonly choice: Content } | null;
  /** What is sent: the key is made at the click and kept for every retry. */
  readonly epoch: number;
  readonly choice: Content;
  readonly key: string;
};

/**
 * What happens to a ballot that arrives. A retry with the same key and choice is harmless at any time, also after
 * closing: whoever lost the answer learns that the vote counts. The same key with another choice is not a retry.
 * House rule; the eligible are those of the frozen list.
 */
export function castVerdict<Content extends string>(
  question: BallotQuestion<Content>,
): Verdict<BallotStatus, BallotRefusal> {
  const { poll, voter, previous } = question;
  if (poll.state === "draft") return refused("NOT_OPEN");
  if (question.epoch !== poll.epoch) return refused("STALE_EPOCH");
  const sameKey = previous?.key === question.key;
  if (sameKey && previous?.choice === question.choice) return accepted("duplicate");
  if (poll.state !== "open" || hasRunOut(poll.closesAt, question.now)) return refused("CLOSED");
  if (poll.byHand) return refused("NOT_OPEN");
  if (voter === null) return refused("NOT_ENTITLED");
  if (voter.reason !== null) return refused(voter.reason);
  if (question.choice === "abstain" && !poll.abstentionAllowed) return refused("INVALID");
  if (previous === null) return accepted("recorded");
  return poll.changeAllowed && !sameKey ? accepted("replaced") : refused("ALREADY_VOTED");
}

function hasRunOut(closesAt: Instant | null, now: Instant): boolean {
  return closesAt !== null && now.getTime() >= closesAt.getTime();
}
