import { useId } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { TextField } from "#app/ui/text-field.tsx";

/** Why something extraordinary is done; it goes into the record. */
export function ReasonField({ errors, typed }: { errors: string | undefined; typed: string | undefined }) {
  const t = useText("voting");
  // why: several deeds on one screen ask for a reason; each label must lead to its own field.
  const id = useId();
  return (
    <TextField
      id={id}
      name="reason"
      label={t("chair.reason")}
      maxLength={500}
      defaultValue={typed}
      errors={errors}
      required
    />
  );
}
