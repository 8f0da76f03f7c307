import type { TFunction } from "i18next";
import type { SecondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { normText } from "#app/i18n/norm-text.ts";

/**
 * What an agenda and an invitation have to say of an item that is dealt with for the second time.
 * @param t the text function of the namespace "meetings"
 */
export function secondSessionSentence(t: TFunction<"meetings">, { least, norm }: SecondSessionNotice): string {
  const words = { least, norm: normText(norm) };
  return least <= 1 ? t("secondSession.anyNumber", words) : t("secondSession.atLeast", words);
}
