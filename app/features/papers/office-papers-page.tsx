import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { officePaperListAddress, PAPER_STATES } from "./office-paper-filter.ts";
import type { PaperFilter } from "./paper-filter.ts";
import { PaperDate, VisibilityBadge } from "./paper-table.tsx";
import { type OrganizationLabel, PAPER_TYPES, type PaperSummary } from "./paper-views.ts";

export type OfficePapersPageProps = {
  filter: PaperFilter;
  departments: OrganizationLabel[];
  list: { papers: PaperSummary[]; total: number; page: number; pageCount: number };
};

/** Every paper of the body, for the office: narrowed, counted, dense. */
export function OfficePapersPage({ filter, departments, list }: OfficePapersPageProps) {
  const t = useText("office");
  const isNarrowed = officePaperListAddress(filter, 1) !== "/office/papers";
  return (
    <Stack>
      <PageHeader
        title={t("papers.title")}
        subline={t("papers.explain")}
        actions={
          <LinkButton href="/office/papers/new" variant="primary" icon="add">
            {t("papers.new")}
          </LinkButton>
        }
      />
      <OfficeFilterBar filter={filter} departments={departments} isNarrowed={isNarrowed} />
      {list.total === 0 ? (
        <EmptyState
          action={
            <TextLink href={isNarrowed ? "/office/papers" : "/office/papers/new"} look="tall">
              {isNarrowed ? t("papers.reset") : t("papers.new")}
            </TextLink>
          }
        >
          {isNarrowed ? t("papers.noneFound") : t("papers.none")}
        </EmptyState>
      ) : (
        <>
          <Text muted>{t("papers.found", { count: list.total })}</Text>
          <OfficePaperTable papers={list.papers} />
          <Pagination
            page={list.page}
            pageCount={list.pageCount}
            hrefFor={(page) => officePaperListAddress(filter, page)}
          />
        </>
      )}
    </Stack>
  );
}

function OfficePaperTable({ papers }: { papers: readonly PaperSummary[] }) {
  const t = useText("office");
  const p = useText("papers");
  return (
    <Table
      caption={t("papers.title")}
      hideCaption
      dense
      stickyHeader
      rows={papers}
      rowKey={(paper) => paper.id}
      columns={[
        {
          key: "name",
          header: p("name"),
          lead: true,
          cell: (paper) => <TextLink href={`/office/papers/${paper.id}`}>{paper.name}</TextLink>,
        },
        {
          key: "reference",
          header: p("reference"),
          cell: (paper) => <span className="ui-nowrap">{paper.reference}</span>,
        },
        { key: "state", header: p("status"), cell: (paper) => p(`states.${paper.state}`) },
        { key: "public", header: t("papers.readers"), cell: (paper) => <VisibilityBadge isPublic={paper.public} /> },
        { key: "type", header: p("type"), cell: (paper) => p(`types.${paper.type}`) },
        {
          key: "department",
          header: p("underDirectionOf"),
          cell: (paper) => paper.underDirectionOf?.shortName ?? "–",
        },
        { key: "date", header: p("date"), cell: (paper) => <PaperDate date={paper.date} /> },
      ]}
    />
  );
}

function OfficeFilterBar(props: Omit<OfficePapersPageProps, "list"> & { isNarrowed: boolean }) {
  const { filter, departments, isNarrowed } = props;
  const t = useText("office");
  const p = useText("papers");
  return (
    <FilterBar
      // why: after a reset the fields must show what the address says.
      key={officePaperListAddress(filter, 1)}
      label={p("filter")}
      submitLabel={p("apply")}
      action="/office/papers"
      resetHref={isNarrowed ? "/office/papers" : undefined}
      resetLabel={p("reset")}
    >
      <TextField name="q" label={p("words")} type="search" markOptional={false} defaultValue={filter.text} />
      <SelectField
        name="state"
        label={p("status")}
        markOptional={false}
        emptyLabel={t("papers.anyState")}
        defaultValue={filter.state ?? ""}
        options={PAPER_STATES.map((state) => ({ value: state, label: p(`states.${state}`) }))}
      />
      <SelectField
        name="type"
        label={p("type")}
        markOptional={false}
        emptyLabel={p("anyType")}
        defaultValue={filter.type ?? ""}
        options={PAPER_TYPES.map((type) => ({ value: type, label: p(`types.${type}`) }))}
      />
      <SelectField
        name="department"
        label={p("underDirectionOf")}
        markOptional={false}
        emptyLabel={p("anyDepartment")}
        defaultValue={filter.departmentId ?? ""}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterBar>
  );
}
