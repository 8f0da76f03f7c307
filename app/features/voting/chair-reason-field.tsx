import { useText } from "#app/i18n/use-text.ts";
import { TextField } from "#app/ui/text-field.tsx";

/** Why something extraordinary is done; it goes into the record. */
export function ReasonField({ errors, typed }: { errors: string | undefined; typed: string | undefined }) {
  const t = useText("voting");
  return (
    <TextField name="reason" label={t("chair.reason")} maxLength={500} defaultValue={typed} errors={errors} required />
  );
}
