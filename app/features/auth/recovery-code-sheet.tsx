import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { CodeList } from "#app/ui/code-list.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";

export type RecoveryCodeSheetProps = {
  codes: readonly string[];
  /** Whose codes, for the sheet in the folder. */
  email: string;
  /** After setting up, or in place of earlier ones. */
  occasion: "enrolled" | "replaced";
  /** Where "continue" leads. */
  onward: string;
};

/** The recovery codes, shown this once: to write down, print or save. */
export function RecoveryCodeSheet({ codes, email, occasion, onward }: RecoveryCodeSheetProps) {
  const t = useText("auth");
  const file = t("codes.fileText", { email, codes: codes.join("\n") });
  return (
    <div>
      <PageHeader title={t("codes.title")} subline={email} />
      <Stack gap="wide">
        <Alert tone="success" title={t(`codes.${occasion}`)} live="polite">
          <Text>{t("codes.once")}</Text>
        </Alert>
        <Text>{t("codes.intro")}</Text>
        <CodeList label={t("codes.label")} codes={codes} />
        <ButtonRow>
          <LinkButton href={onward} variant="primary" reload>
            {t("codes.goOn")}
          </LinkButton>
          <LinkButton
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
            download={t("codes.fileName")}
            icon="download"
          >
            {t("codes.download")}
          </LinkButton>
          <PrintButton>{t("codes.print")}</PrintButton>
        </ButtonRow>
      </Stack>
    </div>
  );
}
