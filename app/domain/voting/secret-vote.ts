import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { PollKind } from "./poll-kind.ts";

/**
 * Whether a secret vote may be held. Votes are open unless the rules of procedure provide otherwise (§ 66 Abs. 2
 * NKomVG); none while any member of the body takes part by video, nor after that connection has ended, until the
 * session does (§ 64 Abs. 3 S. 6 NKomVG; that the bar outlasts the connection is the careful reading).
 */
export function secretVoteVerdict(session: {
  readonly providedByRulesOfProcedure: boolean;
  readonly anyMemberByVideo: boolean;
}): Verdict<"secret", "secret-not-provided" | "member-by-video"> {
  if (session.anyMemberByVideo) return refused("member-by-video");
  return session.providedByRulesOfProcedure ? accepted("secret") : refused("secret-not-provided");
}

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
