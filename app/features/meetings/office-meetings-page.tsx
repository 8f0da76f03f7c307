import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
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
import { MeetingStateBadge, MeetingTime } from "./meeting-card.tsx";
import { addressOfFilter, MEETING_STATES, type OfficeFilter, PERIODS } from "./office-filter.ts";
import type { OfficeMeetingPage, OfficeMeetingRow } from "./office-views.ts";

export type OfficeMeetingsPageProps = {
  list: OfficeMeetingPage;
  filter: OfficeFilter;
  organizations: { id: string; name: string }[];
};

/** The office's list of meetings in every state. */
export function OfficeMeetingsPage({ list, filter, organizations }: OfficeMeetingsPageProps) {
  const t = useText("office");
  const words = useText("meetings");
  const isNarrowed = filter.organizationId !== null || filter.state !== null || filter.period !== "upcoming";
  const add = (
    <LinkButton href="/office/meetings/new" variant="primary" icon="add">
      {t("meetings.new")}
    </LinkButton>
  );
  return (
    <Stack>
      <PageHeader title={t("meetings.title")} subline={t("meetings.explain")} actions={add} />
      <FilterBar
        label={t("meetings.filter")}
        submitLabel={t("meetings.show")}
        resetHref={isNarrowed ? "/office/meetings" : undefined}
        resetLabel={t("meetings.reset")}
        key={addressOfFilter(filter)}
      >
        <SelectField
          name="organization"
          label={t("meetings.organization")}
          emptyLabel={t("meetings.all")}
          defaultValue={filter.organizationId ?? ""}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          markOptional={false}
        />
        <SelectField
          name="state"
          label={t("meetings.state")}
          emptyLabel={t("meetings.all")}
          defaultValue={filter.state ?? ""}
          options={MEETING_STATES.map((state) => ({ value: state, label: words(`state.${state}`) }))}
          markOptional={false}
        />
        <SelectField
          name="period"
          label={t("meetings.period")}
          defaultValue={filter.period}
          options={PERIODS.map((period) => ({ value: period, label: t(`meetings.periods.${period}`) }))}
          markOptional={false}
        />
      </FilterBar>
      <Text muted>{t("meetings.found", { count: list.total })}</Text>
      <MeetingTable meetings={list.meetings} />
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        hrefFor={(page) => addressOfFilter({ ...filter, page })}
      />
    </Stack>
  );
}

function MeetingTable({ meetings }: { meetings: OfficeMeetingRow[] }) {
  const t = useText("office");
  const { timeZone } = useFrame();
  return (
    <Table
      caption={t("meetings.title")}
      hideCaption
      dense
      stickyHeader
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      empty={<EmptyState icon="calendar-today">{t("meetings.none")}</EmptyState>}
      columns={[
        {
          key: "when",
          header: t("meetings.when"),
          lead: true,
          cell: (meeting) => (
            <TextLink href={`/office/meetings/${meeting.id}`}>
              <MeetingTime meeting={meeting} timeZone={timeZone} />
            </TextLink>
          ),
        },
        { key: "organization", header: t("meetings.organization"), cell: (meeting) => meeting.organization.name },
        { key: "name", header: t("meetings.occasion"), cell: (meeting) => meeting.name },
        { key: "state", header: t("meetings.state"), cell: (meeting) => <MeetingStateBadge state={meeting.state} /> },
        {
          key: "visibility",
          header: t("meetings.visibility"),
          cell: (meeting) => <VisibilityBadge meeting={meeting} />,
        },
        { key: "items", header: t("meetings.items"), align: "number", cell: (meeting) => meeting.itemCount },
      ]}
    />
  );
}

function VisibilityBadge({ meeting }: { meeting: OfficeMeetingRow }) {
  const t = useText("office");
  if (meeting.published) {
    return (
      <Badge tone="success" icon="visibility">
        {t("meetings.everybody")}
      </Badge>
    );
  }
  const isOffice = meeting.state === "draft";
  return <Badge icon={isOffice ? "lock" : "group"}>{t(isOffice ? "meetings.officeOnly" : "meetings.members")}</Badge>;
}
