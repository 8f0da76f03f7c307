import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { CodeInput } from "#app/ui/code-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { useFormResult } from "./use-form-result.ts";

/** The six digits of the app; posts to the page it stands on. */
export function CodeForm(props: {
  result: SubmissionResult<string[]> | undefined;
  submit: string;
  /** Puts the cursor into the field, where the page asks for nothing else. */
  autoFocus?: boolean;
}) {
  const t = useText("auth");
  const { errorsOf, summary } = useFormResult(props.result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <CodeInput
          name="code"
          label={t("secondFactor.code")}
          hint={t("secondFactor.codeHint")}
          errors={errorsOf("code")}
          autoFocus={props.autoFocus && summary.length === 0}
        />
        <FormActions>
          <Button variant="primary">{props.submit}</Button>
        </FormActions>
      </FormStack>
    </form>
  );
}
