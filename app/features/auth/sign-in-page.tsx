import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { Demo } from "./demo-people.server.ts";
import { DemoPeople } from "./demo-people.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Signing in, the way on for citizens, and in a demo its people. */
export function SignInPage(props: {
  demo: Demo | null;
  /** The asker has just ended all own sessions. */
  ended: boolean;
  result: SubmissionResult<string[]> | undefined;
}) {
  const t = useText("auth");
  const { demo, ended, result } = props;
  return (
    <Stack gap="section">
      <div>
        <PageHeader title={t("signIn.title")} subline={t("signIn.intro")} />
        <Stack gap="wide">
          {ended ? <Alert tone="success" title={t("signIn.signedOutEverywhere")} live="polite" /> : null}
          <SignInForm result={result} />
          <div>
            <Text>{t("signIn.citizens")}</Text>
            <TextLink href="/meetings" look="tall">
              {t("signIn.toMeetings")}
            </TextLink>
          </div>
        </Stack>
      </div>
      {demo ? <DemoPeople demo={demo} /> : null}
    </Stack>
  );
}
