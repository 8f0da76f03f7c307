import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { CodeList } from "#app/ui/code-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { QrImage } from "#app/ui/qr-image.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { CodeForm } from "./code-form.tsx";
import type { Enrolment } from "./find-enrolment.server.ts";

type EnrolProps = {
  /** null once it is set up, which a second tab may have done. */
  enrolment: Enrolment | null;
  result: SubmissionResult<string[]> | undefined;
  /** Where the sign-in starts from the beginning. */
  afresh: string;
};

/** Setting up the second factor. */
export function EnrolPage({ enrolment, result, afresh }: EnrolProps) {
  const t = useText("auth");
  return (
    <div>
      <PageHeader title={t("enrol.title")} subline={t("enrol.intro")} />
      <Stack gap="wide">
        {enrolment ? <EnrolSteps enrolment={enrolment} result={result} /> : null}
        <TextLink href={afresh} look="tall">
          {t("signIn.afresh")}
        </TextLink>
      </Stack>
    </div>
  );
}

/** App, scan or type, confirm. */
function EnrolSteps({ enrolment, result }: { enrolment: Enrolment; result: EnrolProps["result"] }) {
  const t = useText("auth");
  const { groups, uri, image } = enrolment;
  return (
    <Stack gap="wide">
      <Section title={`1. ${t("enrol.stepApp")}`}>
        <Text>{t("enrol.stepAppNote")}</Text>
      </Section>
      <Section title={`2. ${t("enrol.stepScan")}`}>
        <Stack>
          <QrImage source={image} alt={t("enrol.imageAlt")} size={232} />
          <TextLink href={uri} look="tall" icon="open-in-new">
            {t("enrol.openApp")}
          </TextLink>
          <div>
            <Text>{t("enrol.secret")}</Text>
            <CodeList label={t("enrol.secret")} codes={groups} inline />
            <Text size="small" muted>
              {t("enrol.secretHint")}
            </Text>
          </div>
        </Stack>
      </Section>
      <Section title={`3. ${t("enrol.stepConfirm")}`}>
        <Stack>
          <Text>{t("enrol.stepConfirmNote")}</Text>
          <CodeForm result={result} submit={t("enrol.submit")} />
        </Stack>
      </Section>
    </Stack>
  );
}
