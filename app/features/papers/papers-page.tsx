import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Text } from "#app/ui/text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type PaperFilter, paperListAddress } from "./paper-filter.ts";
import { PaperTable } from "./paper-table.tsx";
import { type OrganizationLabel, PAPER_TYPES, type PaperSummary } from "./paper-views.ts";

export type PapersPageProps = {
  filter: PaperFilter;
  choices: { years: number[]; departments: OrganizationLabel[] };
  list: { papers: PaperSummary[]; total: number; page: number; pageCount: number };
};

/** All papers, narrowed by what the address says. */
export function PapersPage({ filter, choices, list }: PapersPageProps) {
  const t = useText("papers");
  const isNarrowed = paperListAddress(filter, 1) !== "/papers";
  return (
    <Stack gap="wide">
      <PageHeader title={t("title")} subline={t("explain")} />
      <PaperFilterBar filter={filter} choices={choices} isNarrowed={isNarrowed} />
      {list.total === 0 ? (
        <EmptyState
          action={
            isNarrowed ? (
              <TextLink href="/papers" look="tall">
                {t("reset")}
              </TextLink>
            ) : null
          }
        >
          {isNarrowed ? t("noneFound") : t("none")}
        </EmptyState>
      ) : (
        <>
          <Text muted>{t("count", { count: list.total })}</Text>
          <PaperTable papers={list.papers} caption={t("listCaption")} />
          <Pagination page={list.page} pageCount={list.pageCount} hrefFor={(page) => paperListAddress(filter, page)} />
        </>
      )}
    </Stack>
  );
}

function PaperFilterBar(props: Pick<PapersPageProps, "filter" | "choices"> & { isNarrowed: boolean }) {
  const { filter, choices, isNarrowed } = props;
  const t = useText("papers");
  return (
    <FilterBar
      // why: after a reset the fields must show what the address says.
      key={paperListAddress(filter, 1)}
      label={t("filter")}
      submitLabel={t("apply")}
      action="/papers"
      resetHref={isNarrowed ? "/papers" : undefined}
      resetLabel={t("reset")}
    >
      <TextField name="q" label={t("words")} type="search" markOptional={false} defaultValue={filter.text} />
      <SelectField
        name="type"
        label={t("type")}
        markOptional={false}
        emptyLabel={t("anyType")}
        defaultValue={filter.type ?? ""}
        options={PAPER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
      />
      <SelectField
        name="year"
        label={t("year")}
        markOptional={false}
        emptyLabel={t("anyYear")}
        defaultValue={filter.year ?? ""}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="department"
        label={t("underDirectionOf")}
        markOptional={false}
        emptyLabel={t("anyDepartment")}
        defaultValue={filter.departmentId ?? ""}
        options={choices.departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterBar>
  );
}
