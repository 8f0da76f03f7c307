import { useFrame } from "#app/features/permissions/use-frame.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/button-row.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { AccountView } from "./get-account.server.ts";

const FEW_CODES = 3;

/** The own account: who, how secure, signed in where, in which language. */
export function AccountPage({ account, passwordChanged }: { account: AccountView; passwordChanged: boolean }) {
  const t = useText("auth");
  const { locale, timeZone } = useFrame();
  const { secondFactorSince, recoveryCodesLeft } = account;
  const isEnrolled = secondFactorSince !== null;
  return (
    <div>
      <PageHeader title={t("account.title")} subline={account.name} />
      <Stack gap="section">
        {passwordChanged ? (
          <Alert tone="success" title={t("account.passwordChanged")} live="polite">
            <Text>{t("account.passwordChangedText")}</Text>
          </Alert>
        ) : null}
        {isEnrolled && recoveryCodesLeft <= FEW_CODES ? (
          <Alert tone="warning" title={t("account.codesFew")}>
            <Text>{t("account.codesFewText")}</Text>
          </Alert>
        ) : null}
        <Section title={t("account.security")}>
          <Stack gap="wide">
            <DescriptionList
              items={[
                { term: t("account.name"), value: account.name },
                { term: t("account.email"), value: account.email },
                {
                  term: t("account.secondFactor"),
                  value: isEnrolled
                    ? t("account.secondFactorSince", { date: formatDate(secondFactorSince, locale, timeZone) })
                    : t("account.secondFactorMissing"),
                },
                {
                  term: t("account.recoveryCodes"),
                  value: isEnrolled ? t("account.codesLeft", { count: recoveryCodesLeft }) : null,
                },
                { term: t("account.sessions"), value: t("account.sessionCount", { count: account.sessions }) },
              ]}
            />
            <ButtonRow>
              <LinkButton href="/account/password">{t("account.changePassword")}</LinkButton>
              {isEnrolled ? <LinkButton href="/account/recovery-codes">{t("account.newCodes")}</LinkButton> : null}
              <form method="post" action="/sign-out">
                <Button icon="logout">{t("account.signOut")}</Button>
              </form>
            </ButtonRow>
          </Stack>
        </Section>
        <Section title={t("account.everywhere")}>
          <Stack>
            <Text>{t("account.everywhereText")}</Text>
            <form method="post">
              <Button tone="danger">{t("account.everywhere")}</Button>
            </form>
          </Stack>
        </Section>
        <Section title={t("account.language")}>
          <Row>
            <TextLink href="/language?locale=de&to=/account" look="tall" reload lang="de">
              {t("account.german")}
            </TextLink>
            <TextLink href="/language?locale=en&to=/account" look="tall" reload lang="en">
              {t("account.english")}
            </TextLink>
          </Row>
        </Section>
      </Stack>
    </div>
  );
}
