import { useText } from "#app/i18n/use-text.ts";
import type { FindingView } from "./guard-views.ts";

/** A finding in one line: what it is, on which page, and the words there. */
export function FindingWords({ finding }: { finding: FindingView }) {
  const t = useText("guard");
  const { kind, page, excerpt } = finding;
  return (
    <>
      {t(`kind.${kind}.name`)}
      {page === null ? null : `, ${t("onPage", { page })}`}
      {excerpt === "" ? null : (
        <>
          {": "}
          <q>{excerpt}</q>
        </>
      )}
    </>
  );
}
