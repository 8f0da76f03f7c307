import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormResult } from "./use-form-result.ts";

/** The account for somebody who has none: an address is all that is asked for. */
export function OpenAccountForm({
  knownEmail,
  result,
}: {
  knownEmail: string;
  result: SubmissionResult<string[]> | undefined;
}) {
  const t = useText("auth");
  const { errorsOf, typed, summary } = useFormResult(result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <Text>{t("admin.openIntro")}</Text>
        <TextField
          name="email"
          type="email"
          label={t("admin.email")}
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={result ? typed("email") : knownEmail}
          errors={errorsOf("email")}
        />
        <FormActions>
          <Button variant="primary">{t("admin.open")}</Button>
        </FormActions>
      </FormStack>
    </form>
  );
}
