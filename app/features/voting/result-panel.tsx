import { useText } from "#app/i18n/use-text.ts";
import { Stack } from "#app/ui/stack.tsx";
import { StackedBar } from "#app/ui/stacked-bar.tsx";
import { Text } from "#app/ui/text.tsx";
import type { PublishedResult } from "./published-result.ts";
import { resultSentence } from "./result-sentence.ts";

export interface ResultPanelProps {
  result: Omit<PublishedResult, "publishedAt">;
  size?: "small" | "default" | "large";
  /** The question stands above already. */
  hideQuestion?: boolean;
}

/** A vote's result as a picture and a sentence: a bar with numbers in it, and the outcome with rule and norm. */
export function ResultPanel({ result, size = "default", hideQuestion = false }: ResultPanelProps) {
  const t = useText("voting");
  const repeated = result.round > 1 ? ` (${t("result.round", { round: result.round })})` : "";
  return (
    <Stack gap="tight">
      {hideQuestion ? null : (
        <Text>
          {result.question}
          {repeated}
        </Text>
      )}
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
      {result.invalid > 0 ? <Text>{t("result.invalid", { count: result.invalid })}</Text> : null}
      {result.note ? <Text>{t("result.note", { note: result.note })}</Text> : null}
      {result.kind === "handCount" ? <Text>{t("kind.handCount")}</Text> : null}
    </Stack>
  );
}
