import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { FormStack } from "#app/ui/form-stack.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFormResult } from "./use-form-result.ts";

/** Somebody new, so that an account can be given; seats are not asked for here. */
export function NewPersonPage({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const t = useText("auth");
  const { errorsOf, typed, summary } = useFormResult(result);
  const field = (name: string) => ({ name, defaultValue: typed(name), errors: errorsOf(name), maxLength: 100 });
  return (
    <div>
      <PageHeader title={t("admin.person.title")} subline={t("admin.person.intro")} />
      <form method="post" noValidate>
        <FormStack>
          <ErrorSummary errors={summary} />
          <TextField
            {...field("formOfAddress")}
            label={t("admin.person.formOfAddress")}
            hint={t("admin.person.formOfAddressHint")}
            narrow
          />
          <TextField
            {...field("title")}
            label={t("admin.person.titleField")}
            hint={t("admin.person.titleHint")}
            narrow
          />
          <TextField {...field("givenName")} label={t("admin.person.givenName")} required />
          <TextField {...field("familyName")} label={t("admin.person.familyName")} required />
          <FormActions>
            <Button variant="primary">{t("admin.person.submit")}</Button>
            <LinkButton href="/admin/accounts" variant="tertiary">
              {t("admin.person.cancel")}
            </LinkButton>
          </FormActions>
        </FormStack>
      </form>
    </div>
  );
}
