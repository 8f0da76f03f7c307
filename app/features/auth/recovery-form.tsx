import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormResult } from "./use-form-result.ts";

/** One recovery code; posts to the page it stands on. */
export function RecoveryForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const t = useText("auth");
  const { errorsOf, typed, summary } = useFormResult(result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <TextField
          name="recoveryCode"
          label={t("recovery.code")}
          hint={t("recovery.codeHint")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typed("recoveryCode")}
          errors={errorsOf("recoveryCode")}
        />
        <FormActions>
          <Button variant="primary">{t("recovery.submit")}</Button>
        </FormActions>
      </FormStack>
    </form>
  );
}
