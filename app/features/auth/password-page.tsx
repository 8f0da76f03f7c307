import { useText } from "#app/i18n/use-text.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { NewCodesForm, PasswordForm, type PasswordFormProps } from "./password-form.tsx";

/** Changing the own password. */
export function PasswordPage(props: PasswordFormProps) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("password.title")} />
      <Stack gap="wide">
        <PasswordForm {...props} />
      </Stack>
    </div>
  );
}

/** Asking for new recovery codes. */
export function NewCodesPage(props: PasswordFormProps) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("newCodes.title")} subline={t("newCodes.intro")} />
      <Stack gap="wide">
        <NewCodesForm {...props} />
      </Stack>
    </div>
  );
}
