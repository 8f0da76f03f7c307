import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { ReceiptStanding } from "./receipt-views.ts";

/** What became of the envelope whose code was typed in. */
export function ReceiptFinding({ checked }: { checked: ReceiptStanding }) {
  const t = useText("secret");
  switch (checked.standing) {
    case "counted":
      return (
        <Alert tone="success" title={t("page.counted")} live="polite">
          {t("page.countedText", { question: checked.question })}
        </Alert>
      );
    case "inBox":
      return (
        <Alert tone="success" title={t("page.inBox")} live="polite">
          {t("page.inBoxText", { question: checked.question })}
        </Alert>
      );
    case "repeated":
      return (
        <Alert tone="warning" title={t("page.repeated")} live="polite">
          {t("page.repeatedText", { question: checked.question })}
        </Alert>
      );
    case "unknown":
      return (
        <Alert tone="danger" title={t("page.unknown")} live="assertive">
          {t("page.unknownText")}
        </Alert>
      );
    case "unreadable":
      return (
        <Alert tone="warning" title={t("page.unreadable")} live="assertive">
          {t("page.unreadableText")}
        </Alert>
      );
  }
}
