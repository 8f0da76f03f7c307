import type { ProcedureKey } from "#app/domain/law/procedure.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { Text } from "#app/ui/text.tsx";

export interface WithdrawPageProps {
  rule: { id: string; key: ProcedureKey; source: string };
  refused: string | undefined;
}

/** Asks before a rule that was entered by mistake is withdrawn. */
export function WithdrawPage({ rule, refused }: WithdrawPageProps) {
  const t = useText("procedure");
  const refusal = useRefusal();
  return (
    <ConfirmPage
      title={t("withdraw.title")}
      action={`/office/procedure/rules/${rule.id}/withdraw`}
      backHref={`/office/procedure/points/${rule.key}`}
      tone="danger"
      confirmLabel={t("withdraw.confirm")}
    >
      {refused ? <Alert tone="danger" title={refusal(refused)} live="assertive" /> : null}
      <Text>{t("withdraw.text", { point: t(`points.${rule.key}.name`), source: rule.source })}</Text>
    </ConfirmPage>
  );
}
