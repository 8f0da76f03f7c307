import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormResult } from "./use-form-result.ts";

/** E-mail address and password; posts to the page it stands on. */
export function SignInForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const t = useText("auth");
  const { errorsOf, typed, summary } = useFormResult(result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <TextField
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          required
          spellCheck={false}
          defaultValue={typed("email")}
          errors={errorsOf("email")}
        />
        <TextField
          name="password"
          type="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          required
          errors={errorsOf("password")}
        />
        <FormActions>
          <Button variant="primary">{t("signIn.submit")}</Button>
        </FormActions>
        <Text size="small" muted>
          {t("signIn.forgotten")}
        </Text>
      </FormStack>
    </form>
  );
}
