import { Fragment } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { OrganizationName, PersonSummary } from "./council-views.ts";

export type PeoplePageProps = {
  text: string;
  factionId: string;
  factions: OrganizationName[];
  list: { people: PersonSummary[]; total: number; page: number; pageCount: number };
};

/** Everybody who sits somewhere, by family name. */
export function PeoplePage({ text, factionId, factions, list }: PeoplePageProps) {
  const t = useText("council");
  const isNarrowed = text !== "" || factionId !== "";
  const reset = isNarrowed ? "/people" : undefined;
  return (
    <Stack gap="wide">
      <PageHeader title={t("people")} subline={t("explainPeople")} />
      <FilterBar
        key={addressOf(text, factionId, 1)}
        label={t("filterPeople")}
        submitLabel={t("apply")}
        action="/people"
        resetHref={reset}
        resetLabel={t("reset")}
      >
        <TextField name="q" label={t("nameSearch")} type="search" markOptional={false} defaultValue={text} />
        <SelectField
          name="faction"
          label={t("faction")}
          markOptional={false}
          emptyLabel={t("anyFaction")}
          defaultValue={factionId}
          options={factions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {list.total === 0 ? (
        <EmptyState icon="person">{isNarrowed ? t("noPeopleFound") : t("noPeople")}</EmptyState>
      ) : (
        <>
          <Text muted>{t("peopleCount", { count: list.total })}</Text>
          <PeopleTable people={list.people} />
          <Pagination
            page={list.page}
            pageCount={list.pageCount}
            hrefFor={(page) => addressOf(text, factionId, page)}
          />
        </>
      )}
    </Stack>
  );
}

function PeopleTable({ people }: { people: readonly PersonSummary[] }) {
  const t = useText("council");
  return (
    <Table
      caption={t("peopleCaption")}
      hideCaption
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          header: t("name"),
          lead: true,
          cell: (person) => (
            <TextLink href={`/people/${person.id}`} look="strong">
              {person.name}
            </TextLink>
          ),
        },
        {
          key: "faction",
          header: t("faction"),
          cell: (person) =>
            person.faction ? (
              <TextLink href={`/organizations/${person.faction.id}`}>{person.faction.name}</TextLink>
            ) : (
              t("noFaction")
            ),
        },
        { key: "seats", header: t("seats"), cell: (person) => <Seats person={person} /> },
      ]}
    />
  );
}

/** What the person belongs to in a few words; whoever only stands in for others finds that on the person's page. */
function Seats({ person }: { person: PersonSummary }) {
  const t = useText("council");
  const seats = person.seats.filter((seat) => seat.role !== "substitute");
  const first = new Map(seats.map((seat) => [seat.organization.id, seat]));
  return (
    <>
      {[...first.values()].map(({ organization, role }, index) => (
        <Fragment key={organization.id}>
          {index > 0 ? ", " : null}
          <TextLink href={`/organizations/${organization.id}`} title={organization.name}>
            {organization.shortName}
          </TextLink>
          {role === "member" ? null : ` (${t(`roles.${role}`)})`}
        </Fragment>
      ))}
    </>
  );
}

function addressOf(text: string, factionId: string, page: number): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (factionId) query.set("faction", factionId);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/people?${query}` : "/people";
}
