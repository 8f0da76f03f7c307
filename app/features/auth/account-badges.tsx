import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Row } from "#app/ui/row.tsx";
import type { AccountState } from "./managed-account.ts";

/** Whether there is an account, whether it is open, and whether its second factor is set up. */
export function AccountBadges({ state, isEnrolled }: { state: AccountState; isEnrolled: boolean }) {
  const t = useText("auth");
  if (state === "none") return <Badge>{t("admin.noAccount")}</Badge>;
  return (
    <Row>
      <Badge tone={state === "disabled" ? "danger" : state === "inUse" ? "success" : "info"}>
        {t(`admin.state.${state}`)}
      </Badge>
      <Badge tone={isEnrolled ? "neutral" : "warning"}>
        {isEnrolled ? t("admin.secondFactorOn") : t("admin.secondFactorOff")}
      </Badge>
    </Row>
  );
}
