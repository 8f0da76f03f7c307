import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { CodeForm } from "./code-form.tsx";
import { RecoveryForm } from "./recovery-form.tsx";

type PageProps = {
  result: SubmissionResult<string[]> | undefined;
  /** Where the sign-in starts from the beginning. */
  afresh: string;
};

/** The code of the app. */
export function SecondFactorPage({ result, afresh, recovery }: PageProps & { recovery: string }) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("secondFactor.title")} subline={t("secondFactor.intro")} />
      <Stack gap="wide">
        <CodeForm result={result} submit={t("secondFactor.submit")} autoFocus />
        <Stack gap="tight">
          <TextLink href={recovery} look="tall">
            {t("secondFactor.lost")}
          </TextLink>
          <TextLink href={afresh} look="tall">
            {t("signIn.afresh")}
          </TextLink>
        </Stack>
      </Stack>
    </div>
  );
}

/** A recovery code in place of the app. */
export function RecoveryPage({ result, afresh, secondFactor }: PageProps & { secondFactor: string }) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("recovery.title")} subline={t("recovery.intro")} />
      <Stack gap="wide">
        <RecoveryForm result={result} />
        <Stack gap="tight">
          <TextLink href={secondFactor} look="tall">
            {t("recovery.back")}
          </TextLink>
          <TextLink href={afresh} look="tall">
            {t("signIn.afresh")}
          </TextLink>
        </Stack>
      </Stack>
    </div>
  );
}
