import type { TFunction } from "i18next";

/** Why the demand to have the own vote recorded may be refused. */
export const OWN_VOTE_REFUSALS = [
  ...(["stale-epoch", "poll-not-announced", "own-vote-secret", "own-vote-not-entitled"] as const),
  ...(["own-vote-none", "own-vote-choice-missing", "own-vote-not-counted", "item-closed"] as const),
] as const;
export type OwnVoteRefusal = (typeof OWN_VOTE_REFUSALS)[number];

/** The word in the address that says what became of the demand, as a sentence; null for one that nobody gave. */
export function ownVoteNotice(
  texts: { rollcall: TFunction<"rollcall">; refusals: TFunction<"refusals"> },
  word: string | null,
): { ok: boolean; text: string } | null {
  if (word === "done") return { ok: true, text: texts.rollcall("own.done") };
  const code = OWN_VOTE_REFUSALS.find((refused) => refused === word);
  return code ? { ok: false, text: texts.refusals(code) } : null;
}
