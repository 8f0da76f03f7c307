import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
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
