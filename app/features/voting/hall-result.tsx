import { useText } from "#app/i18n/use-text.ts";
import { StackedBar } from "#app/ui/stacked-bar.tsx";
import { GroupTable } from "./group-table.tsx";
import type { ShownResult } from "./live-views.ts";
import { isRollCall } from "./named-vote.ts";
import { resultSentence } from "./result-sentence.ts";
import { SeatPlan } from "./seat-plan.tsx";

/** An announced result for the last row: one large word, the figures, the sentence; a roll call as plan and by factions. */
export function HallResult({ result }: { result: ShownResult }) {
  const t = useText("voting");
  return (
    <>
      <p className="ui-stage__outcome">{t(`result.outcome.${result.announced}`)}</p>
      {isRollCall(result) ? (
        <div className="ui-stage__split">
          <SeatPlan votes={result.votes} />
          <GroupTable votes={result.votes} />
        </div>
      ) : (
        <StackedBar
          label={t("result.label")}
          size="large"
          segments={[
            { label: t("choice.yes"), value: result.yes, tone: "success" },
            { label: t("choice.no"), value: result.no, tone: "danger", pattern: "striped" },
            { label: t("choice.abstain"), value: result.abstain, tone: "neutral", pattern: "dotted" },
          ]}
        />
      )}
      <p className="ui-stage__words">{resultSentence(t, result)}</p>
      {result.note ? <p className="ui-stage__words">{t("result.note", { note: result.note })}</p> : null}
    </>
  );
}
