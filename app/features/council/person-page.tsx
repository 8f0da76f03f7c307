import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PersonView, SeatView } from "./council-views.ts";
import { PeriodText } from "./period-text.tsx";

/**
 * A person: where the person sits and sat. Ways to reach somebody privately are not public.
 * @param children what higher features know: motions and inquiries
 */
export function PersonPage({ person, children }: { person: PersonView; children: ReactNode }) {
  const t = useText("council");
  return (
    <Stack gap="wide">
      <Breadcrumbs items={[{ href: "/people", label: t("people") }, { label: person.name }]} />
      <PageHeader
        title={person.name}
        preline={person.formOfAddress}
        subline={
          person.faction ? (
            <TextLink href={`/organizations/${person.faction.id}`}>{person.faction.name}</TextLink>
          ) : null
        }
      />
      <Section title={t("currentSeats")}>
        {person.current.length === 0 ? (
          <EmptyState icon="group">{t("noSeats")}</EmptyState>
        ) : (
          <SeatTable caption={t("currentSeats")} seats={person.current} />
        )}
      </Section>
      {person.former.length > 0 ? (
        <Section title={t("formerSeats")}>
          <SeatTable caption={t("formerSeats")} seats={person.former} />
        </Section>
      ) : null}
      {children}
    </Stack>
  );
}

function SeatTable({ caption, seats }: { caption: string; seats: readonly SeatView[] }) {
  const t = useText("council");
  return (
    <Table
      caption={caption}
      hideCaption
      rows={seats}
      rowKey={(seat) => seat.membershipId}
      columns={[
        {
          key: "organization",
          header: t("organization"),
          lead: true,
          cell: (seat) => (
            <TextLink href={`/organizations/${seat.organization.id}`} look="strong">
              {seat.organization.name}
            </TextLink>
          ),
        },
        { key: "role", header: t("role"), cell: (seat) => <SeatRole seat={seat} /> },
        {
          key: "time",
          header: t("time"),
          cell: (seat) => <PeriodText from={seat.startDate} to={seat.lastDay} />,
        },
      ]}
    />
  );
}

function SeatRole({ seat }: { seat: SeatView }) {
  const t = useText("council");
  const words = [
    t(`roles.${seat.role}`),
    seat.votingRight ? t("votes") : null,
    seat.onBehalfOf ? t("onBehalfOf", { faction: seat.onBehalfOf.name }) : null,
  ];
  return <>{words.filter(Boolean).join(", ")}</>;
}
