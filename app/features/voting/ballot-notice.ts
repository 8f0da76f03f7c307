import type { TFunction } from "i18next";
import type { CastAnswer } from "./ballot-answer.ts";

const COUNTED = ["recorded", "replaced", "duplicate"] as const;
const REFUSED = [
  ...(["NOT_OPEN", "CLOSED", "STALE_EPOCH", "NOT_ENTITLED", "EXCLUDED"] as const),
  ...(["NOT_PRESENT", "ALREADY_VOTED", "INVALID", "BUSY", "INTERNAL"] as const),
] as const;

/** The word in the address that says what became of a vote sent by the plain form. */
export function noticeOf(answer: CastAnswer): string {
  return answer.ok ? answer.status : answer.code;
}

/** That word as a sentence; null for an address without one, or with one that nobody gave. */
export function ballotNotice(t: TFunction<"voting">, word: string | null): { ok: boolean; text: string } | null {
  if (COUNTED.some((counted) => counted === word)) return { ok: true, text: t("ballot.formCounted") };
  const code = REFUSED.find((refused) => refused === word);
  return code ? { ok: false, text: t(`cast.${code}`) } : null;
}
