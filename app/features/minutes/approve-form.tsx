import type { TFunction } from "i18next";
import { formatDate } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { DeskForm } from "./desk-form.tsx";
import type { DeskView } from "./get-desk.server.ts";

/** "Genehmigt am 12.12.2026 (Sitzung am 12.12.2026, Ö 2)". */
export function approvedText(
  t: TFunction<"presence">,
  { approvedOn, approvedIn }: { approvedOn: string; approvedIn: string },
  locale: Locale,
): string {
  const date = formatDate(approvedOn, locale, "UTC");
  return approvedIn ? t("approve.doneIn", { date, meeting: approvedIn }) : t("approve.done", { date });
}

/** When and where the body approved its published minutes: said, or to be recorded. */
export function ApproveForm({ desk, reply }: { desk: DeskView; reply: DeskReply | undefined }) {
  const t = useText("presence");
  const locale = useLocale();
  if (desk.approval) return <Alert tone="success" title={approvedText(t, desk.approval, locale)} />;
  if (!desk.rights.publish) return null;
  return (
    <div className="ui-no-print">
      <Disclosure summary={t("approve.open")} open={reply?.intent === "approve"} quiet>
        <DeskForm intent="approve" reply={reply}>
          {(errorsOf) => (
            <>
              <DateField name="approvedOn" label={t("approve.on")} errors={errorsOf("approvedOn")} required />
              <TextField
                name="approvedIn"
                label={t("approve.in")}
                hint={t("approve.inHint")}
                maxLength={200}
                errors={errorsOf("approvedIn")}
              />
              <div>
                <Button variant="primary">{t("approve.save")}</Button>
              </div>
            </>
          )}
        </DeskForm>
      </Disclosure>
    </div>
  );
}
