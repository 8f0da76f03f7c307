import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import type { OrganizationGroup } from "./council-views.ts";

/** All organizations by kind, each kind explained in a sentence. */
export function OrganizationsPage({ groups }: { groups: OrganizationGroup[] }) {
  const t = useText("council");
  return (
    <Stack gap="wide">
      <PageHeader title={t("organizations")} subline={t("explain")} />
      {groups.length === 0 ? <EmptyState icon="group">{t("noOrganizations")}</EmptyState> : null}
      {groups.map(({ kind, organizations }) => (
        <Section key={kind} title={t(`kinds.${kind}`)}>
          <Text muted>{t(`kindExplained.${kind}`)}</Text>
          <CardGrid>
            {organizations.map((organization) => (
              <Card
                key={organization.id}
                href={`/organizations/${organization.id}`}
                title={organization.name}
                preline={organization.shortName}
                subline={
                  organization.memberCount === null ? null : t("memberCount", { count: organization.memberCount })
                }
                marks={
                  organization.public ? null : (
                    <Badge tone="warning" icon="lock">
                      {t("nonPublic")}
                    </Badge>
                  )
                }
              />
            ))}
          </CardGrid>
        </Section>
      ))}
    </Stack>
  );
}
