import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Choice } from "./ballot.ts";
import type { PollKind } from "./poll-kind.ts";

/**
 * Whether a member may have the own vote recorded in the minutes: § 68 S. 3 NKomVG, not for secret votes, and until the
 * item is closed. Only whoever could vote has one. An election is in writing and counts as secret (§ 67 NKomVG).
 */
export function ownVoteVerdict(asked: {
  readonly pollKind: PollKind;
  readonly itemClosed: boolean;
  readonly entitled: boolean;
}): Verdict<"recordable", "own-vote-secret" | "item-closed" | "own-vote-not-entitled"> {
  if (asked.pollKind === "secret" || asked.pollKind === "election") return refused("own-vote-secret");
  if (!asked.entitled) return refused("own-vote-not-entitled");
  return asked.itemClosed ? refused("item-closed") : accepted("recordable");
}

type Totals = { readonly [Choice in "yes" | "no" | "abstain"]: number };

/**
 * Which vote is recorded for a member who asks for it (§ 68 S. 3 NKomVG). Where devices voted it is the ballot itself.
 * Raised hands leave none: there the member says how, and whatever was said before must still fit the totals that were
 * counted, because nobody can have voted in a way that nobody was counted for (house rule).
 * @param said what the member states; of no weight where there is a ballot
 * @param recorded the votes of the others that are recorded for this poll already
 */
export function ownVoteChoice(asked: {
  readonly castOnDevices: boolean;
  readonly ballot: Choice | null;
  readonly said: Choice | null;
  readonly counted: Totals;
  readonly recorded: Totals;
}): Verdict<Choice, "own-vote-none" | "own-vote-choice-missing" | "own-vote-not-counted"> {
  if (asked.castOnDevices) return asked.ballot ? accepted(asked.ballot) : refused("own-vote-none");
  if (asked.said === null) return refused("own-vote-choice-missing");
  return asked.recorded[asked.said] < asked.counted[asked.said]
    ? accepted(asked.said)
    : refused("own-vote-not-counted");
}
