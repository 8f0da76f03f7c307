import type { TFunction } from "i18next";
import { normText } from "#app/i18n/norm-text.ts";
import type { PublishedResult } from "./published-result.ts";

/** What the sentence is made of; a published result carries all of it. */
export type Decided = Pick<PublishedResult, "kind" | "yes" | "no" | "abstain" | "rule" | "norm" | "announced"> &
  Partial<Pick<PublishedResult, "needsApproval" | "approval">>;

/**
 * The result in one sentence, as "Angenommen: 7 Ja, 0 Nein, 1 Enthaltung (einfache Mehrheit, § 66 Abs. 1 NKomVG)".
 * @param t the text function of the namespace "voting"
 * @param result counts, rule, norm and what was announced
 */
export function resultSentence(t: TFunction<"voting">, result: Decided): string {
  const counts = {
    yes: result.yes,
    no: result.no,
    abstentions: t("result.abstentions", { count: result.abstain }),
    rule: t(`rule.${result.rule}`),
    norm: normText(result.norm),
  };
  if (result.announced === "REJECTED") return t("result.rejected", counts);
  if (result.needsApproval === true && !result.approval) return t("result.adoptedPending", counts);
  return result.kind === "acclamation" ? t("result.unanimous", counts) : t("result.adopted", counts);
}
