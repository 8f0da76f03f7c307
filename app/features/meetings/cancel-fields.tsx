import { useText } from "#app/i18n/use-text.ts";
import { Text } from "#app/ui/text.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";

/** What cancelling means, and the reason that everybody reads; in the dialog and on the page without JavaScript. */
export function CancelFields({ reason = "", error }: { reason?: string; error?: string }) {
  const t = useText("office");
  return (
    <>
      <Text>{t("meetings.cancelExplain")}</Text>
      <TextareaField
        name="reason"
        label={t("meetings.cancelReason")}
        defaultValue={reason}
        errors={error}
        maxLength={1000}
        required
      />
    </>
  );
}
