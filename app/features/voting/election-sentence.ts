import type { TFunction } from "i18next";
import type { ShownElection } from "./published-election.ts";

/**
 * The result of an election in one sentence, as "Gewählt: Ada Nord mit 17 von 30 Stimmen (Mehrheit der Mitglieder:
 * mindestens 17, § 67 NKomVG)".
 * @param t the text function of the namespace "elections"
 */
export function electionSentence(t: TFunction<"elections">, election: ShownElection): string {
  const { outcome, elected, norm, cast, needed, lotDrawnBy, rule } = election;
  const isSecond = election.ballots.length > 1;
  const majority = isSecond ? t("most") : t(`majority.${rule}`, { needed: needed ?? "" });
  if (outcome === "ELECTED" && elected) {
    const { name, votes } = elected;
    return t(isSecond ? "electedInSecond" : "elected", { name, votes, cast, majority, norm });
  }
  if (outcome === "LOT" && elected) {
    return t("electedByLot", { name: elected.name, votes: elected.votes, drawnBy: lotDrawnBy ?? "", norm });
  }
  if (outcome === "REPEAT") return t("repeatOwed", { norm });
  if (outcome === "LOT") return t("lotOwed", { norm });
  return outcome === "SECOND_BALLOT" ? t("secondOwed", { majority, norm }) : t("nobody", { norm });
}
