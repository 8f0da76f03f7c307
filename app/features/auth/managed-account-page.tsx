import type { SubmissionResult } from "@conform-to/react";
import { useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { AccountBadges } from "./account-badges.tsx";
import { AccountFacts } from "./account-facts.tsx";
import { DutyFacts } from "./duty-facts.tsx";
import type { ManagedPerson } from "./managed-account.ts";
import { OpenAccountForm } from "./open-account-form.tsx";

export type ManagedAccountPageProps = { person: ManagedPerson; result: SubmissionResult<string[]> | undefined };

/** One person for the administration: the account and the duties. */
export function ManagedAccountPage({ person, result }: ManagedAccountPageProps) {
  const t = useText("auth");
  const { account, name } = person;
  return (
    <div>
      <Breadcrumbs items={[{ label: t("admin.title"), href: "/admin/accounts" }, { label: name }]} />
      <PageHeader
        title={name}
        marks={
          <AccountBadges state={account?.state ?? "none"} isEnrolled={(account?.secondFactorSince ?? null) !== null} />
        }
      />
      <Stack gap="section">
        {person.isOwn ? (
          <Alert title={t("admin.own")}>
            <Stack>
              <Text>{t("admin.ownText")}</Text>
              <div>
                <LinkButton href="/account">{t("admin.toOwn")}</LinkButton>
              </div>
            </Stack>
          </Alert>
        ) : null}
        <Section title={t("admin.account")}>
          {account ? (
            <AccountFacts person={person} account={account} />
          ) : (
            <OpenAccountForm knownEmail={person.knownEmail} result={result} />
          )}
        </Section>
        <Section title={t("admin.duties")}>
          <DutyFacts person={person} />
        </Section>
      </Stack>
    </div>
  );
}
