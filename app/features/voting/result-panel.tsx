import { useId } from "react";
import { useText } from "#app/i18n/use-text.ts";
import type { PublishedResult } from "./published-result.ts";
import { resultSentence } from "./result-sentence.ts";

type Part = { choice: "yes" | "no" | "abstain"; count: number };

/**
 * A vote's result as a picture and a sentence: a bar with numbers in it, and the outcome with rule and norm.
 * The bar is for the eye only; whoever listens gets the sentence.
 */
export function ResultPanel({ result, large = false }: { result: PublishedResult; large?: boolean }) {
  const t = useText("voting");
  const question = useId();
  const parts: Part[] = [
    { choice: "yes", count: result.yes },
    { choice: "no", count: result.no },
    { choice: "abstain", count: result.abstain },
  ];
  return (
    <section className={large ? "tally tally--large" : "tally"} aria-labelledby={question}>
      <p id={question} className="tally__question">
        {result.question}
        {result.round > 1 ? ` (${t("result.round", { round: result.round })})` : null}
      </p>
      <ResultBar parts={parts} />
      <p className="tally__sentence" data-outcome={result.announced}>
        {resultSentence(t, result)}
      </p>
      {result.invalid > 0 ? <p className="tally__note">{t("result.invalid", { count: result.invalid })}</p> : null}
      {result.note ? <p className="tally__note">{t("result.note", { note: result.note })}</p> : null}
      {result.kind === "handCount" ? <p className="tally__note">{t("kind.handCount")}</p> : null}
    </section>
  );
}

function ResultBar({ parts }: { parts: Part[] }) {
  const t = useText("voting");
  return (
    <div className="tally__bar" aria-hidden="true">
      {parts.map(({ choice, count }) =>
        count > 0 ? (
          <span key={choice} className={`tally__part tally__part--${choice}`} style={{ flexGrow: count }}>
            <span className="tally__count">{count}</span> <span>{t(`choice.${choice}`)}</span>
          </span>
        ) : null,
      )}
    </div>
  );
}
