import type { SubmissionResult } from "@conform-to/react";
import { SHORTEST_PASSWORD } from "#app/domain/permissions/password.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormResult } from "./use-form-result.ts";

export type PasswordFormProps = { result: SubmissionResult<string[]> | undefined; email: string };

/** The old password and the new one, typed twice because nobody sees it. */
export function PasswordForm({ result, email }: PasswordFormProps) {
  const t = useText("auth");
  const { errorsOf, summary } = useFormResult(result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <Username email={email} />
        <TextField
          name="password"
          type="password"
          label={t("password.old")}
          autoComplete="current-password"
          required
          errors={errorsOf("password")}
        />
        <TextField
          name="newPassword"
          type="password"
          label={t("password.new")}
          hint={t("password.newHint", { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          required
          errors={errorsOf("newPassword")}
        />
        <TextField
          name="repeated"
          type="password"
          label={t("password.repeated")}
          autoComplete="new-password"
          required
          errors={errorsOf("repeated")}
        />
        <Text muted>{t("password.others")}</Text>
        <FormActions>
          <Button variant="primary">{t("password.submit")}</Button>
          <LinkButton href="/account" variant="tertiary">
            {t("password.cancel")}
          </LinkButton>
        </FormActions>
      </FormStack>
    </form>
  );
}

/** The password again, as confirmation of new recovery codes. */
export function NewCodesForm({ result, email }: PasswordFormProps) {
  const t = useText("auth");
  const { errorsOf, summary } = useFormResult(result);
  return (
    <form method="post" noValidate>
      <FormStack>
        <ErrorSummary errors={summary} />
        <Username email={email} />
        <TextField
          name="password"
          type="password"
          label={t("newCodes.password")}
          autoComplete="current-password"
          required
          errors={errorsOf("password")}
        />
        <FormActions>
          <Button variant="primary">{t("newCodes.submit")}</Button>
          <LinkButton href="/account" variant="tertiary">
            {t("password.cancel")}
          </LinkButton>
        </FormActions>
      </FormStack>
    </form>
  );
}

/** Tells password managers whose password this is. */
function Username({ email }: { email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />;
}
