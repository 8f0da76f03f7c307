import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { NewCodesForm, PasswordForm, type PasswordFormProps } from "./password-form.tsx";

/** Changing the own password; `given` while the present one is from somebody else and has to go first. */
export function PasswordPage({ given, ...props }: PasswordFormProps & { given: boolean }) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("password.title")} />
      <Stack gap="wide">
        {given ? (
          <Alert title={t("password.given")}>
            <Text>{t("password.givenText")}</Text>
          </Alert>
        ) : null}
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
