import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Choice } from "./ballot.ts";

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
