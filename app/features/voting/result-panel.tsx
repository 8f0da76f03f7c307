import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { StackedBar } from "#app/ui/stacked-bar.tsx";
import { Text } from "#app/ui/text.tsx";
import { isRollCall } from "./named-vote.ts";
import type { PublishedResult } from "./published-result.ts";
import { resultSentence } from "./result-sentence.ts";
import { RollCallPanel } from "./roll-call-panel.tsx";
import { VotedWording } from "./voted-wording.tsx";

export interface ResultPanelProps {
  result: Omit<PublishedResult, "publishedAt">;
  size?: "small" | "default" | "large";
  /** The question stands above already. */
  hideQuestion?: boolean;
}

/** A vote's result as a picture and a sentence: a bar with numbers in it, and the outcome with rule and norm. */
export function ResultPanel({ result, size = "default", hideQuestion = false }: ResultPanelProps) {
  const t = useText("voting");
  const secret = useText("secret");
  const locale = useLocale();
  const repeated = result.round > 1 ? ` (${t("result.round", { round: result.round })})` : "";
  return (
    <Stack gap="tight">
      {hideQuestion ? null : (
        <Text>
          {result.question}
          {repeated}
        </Text>
      )}
      {result.wording && !hideQuestion ? <VotedWording text={result.wording} folded={size !== "large"} /> : null}
      <StackedBar
        label={t("result.label")}
        size={size}
        segments={[
          { label: t("choice.yes"), value: result.yes, tone: "success" },
          { label: t("choice.no"), value: result.no, tone: "danger", pattern: "striped" },
          { label: t("choice.abstain"), value: result.abstain, tone: "neutral", pattern: "dotted" },
        ]}
      />
      <Text size={size === "small" ? undefined : "large"}>{resultSentence(t, result)}</Text>
      {result.approval ? (
        <Text>
          {t("result.approved", {
            date: formatDate(result.approval.approvedOn, locale, "UTC"),
            reference: result.approval.reference,
          })}
        </Text>
      ) : null}
      {result.invalid > 0 ? <Text>{t("result.invalid", { count: result.invalid })}</Text> : null}
      {result.note ? <Text>{t("result.note", { note: result.note })}</Text> : null}
      {result.kind === "handCount" ? <Text>{t("kind.handCount")}</Text> : null}
      {result.hasReceipts ? (
        <p className="ui-no-print">
          <TextLink href={`/agenda-items/${result.agendaItemId}/receipts#poll-${result.pollId}`} look="tall">
            {secret("counted.link")}
          </TextLink>
        </p>
      ) : null}
      <NamesOfResult result={result} folded={size === "small"} />
    </Stack>
  );
}

/** A roll call in full; of other votes what members had recorded. */
function NamesOfResult({ result, folded }: { result: ResultPanelProps["result"]; folded: boolean }) {
  const t = useText("rollcall");
  const { votes } = result;
  if (votes.length === 0) return null;
  if (isRollCall(result)) {
    const panel = <RollCallPanel votes={votes} />;
    return folded ? <Disclosure summary={t("title")}>{panel}</Disclosure> : panel;
  }
  const recorded = votes.filter(({ onRequest }) => onRequest);
  const words = recorded.flatMap(({ name, standing }) => {
    if (standing === "yes") return t("votedYes", { name });
    if (standing === "no") return t("votedNo", { name });
    return standing === "abstain" ? t("votedAbstain", { name }) : [];
  });
  return <Text>{t("recorded", { votes: words.join("; ") })}</Text>;
}
