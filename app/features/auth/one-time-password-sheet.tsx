import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { CodeList } from "#app/ui/code-list.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { ManagedPerson } from "./managed-account.ts";

/** A one-time password, shown this once: to write down, read out or print. */
export function OneTimePasswordSheet({ password, person }: { password: string; person: ManagedPerson }) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("admin.oneTime.title")} subline={person.name} />
      <Stack gap="wide">
        <Alert tone="success" title={t("admin.oneTime.ready")} live="polite">
          <Text>{t("admin.oneTime.once")}</Text>
        </Alert>
        {person.account ? <Text>{t("admin.oneTime.signInAs", { email: person.account.email })}</Text> : null}
        <CodeList label={t("admin.oneTime.label")} codes={[password]} />
        <ButtonRow>
          <LinkButton href={`/admin/accounts/${person.personId}`} variant="primary" reload>
            {t("admin.oneTime.goOn")}
          </LinkButton>
          <PrintButton>{t("codes.print")}</PrintButton>
        </ButtonRow>
      </Stack>
    </div>
  );
}
