import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { OrganizationView } from "./council-views.ts";
import { MemberTable } from "./member-table.tsx";
import { PeriodText } from "./period-text.tsx";

/**
 * An organization: what it is for and who belongs to it.
 * @param children what higher features know of it: its meetings, its papers
 */
export function OrganizationPage({ organization, children }: { organization: OrganizationView; children: ReactNode }) {
  const t = useText("council");
  return (
    <Stack gap="wide">
      <Breadcrumbs items={[{ href: "/organizations", label: t("organizations") }, { label: organization.name }]} />
      <PageHeader
        title={organization.name}
        preline={organization.shortName}
        subline={t(`kindExplained.${organization.kind}`)}
        marks={<Marks organization={organization} />}
      />
      <Facts organization={organization} />
      {children}
      <Members organization={organization} />
    </Stack>
  );
}

function Marks({ organization }: { organization: OrganizationView }) {
  const t = useText("council");
  return (
    <>
      {organization.public ? null : (
        <Badge tone="warning" icon="lock">
          {t("nonPublic")}
        </Badge>
      )}
      {organization.meetsInPublic ? null : <Badge icon="lock">{t("closedMeetings")}</Badge>}
    </>
  );
}

function Facts({ organization }: { organization: OrganizationView }) {
  const t = useText("council");
  const { statutoryMembers, term, startDate, lastDay } = organization;
  if (statutoryMembers === null && !term && !startDate && !lastDay) return null;
  return (
    <Stack>
      {statutoryMembers === null ? null : <Text>{t("statutory", { count: statutoryMembers })}</Text>}
      <DescriptionList
        items={[
          { term: t("term"), value: term },
          { term: t("period"), value: startDate || lastDay ? <PeriodText from={startDate} to={lastDay} /> : null },
        ]}
      />
    </Stack>
  );
}

function Members({ organization }: { organization: OrganizationView }) {
  const t = useText("council");
  const { members, formerMembers, membersShown } = organization;
  const withFaction = organization.kind !== "faction" && organization.kind !== "department";
  if (!membersShown) {
    return (
      <Section title={t("members")}>
        <Text muted>{t("membersNotShown")}</Text>
      </Section>
    );
  }
  return (
    <Section title={t("members")}>
      {members.length === 0 ? (
        <EmptyState icon="group">{t("noMembers")}</EmptyState>
      ) : (
        <MemberTable caption={t("members")} members={members} withFaction={withFaction} />
      )}
      {formerMembers.length > 0 ? (
        <Disclosure summary={t("formerMembers")} level={3}>
          <MemberTable caption={t("formerMembers")} members={formerMembers} withFaction={withFaction} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
