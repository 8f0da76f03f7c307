import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Row } from "#app/ui/row.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { MeetingCalendar } from "./meeting-calendar.tsx";
import { MeetingsByMonth } from "./meeting-list.tsx";
import type { MeetingOverview, MonthOfMeetings } from "./meeting-overview.server.ts";

export type MeetingsPageProps = {
  overview: MeetingOverview | null;
  calendar: MonthOfMeetings | null;
  organizations: { id: string; name: string }[];
  organizationId: string | null;
  before: string | null;
};

/** All meetings, as a list or as a month. */
export function MeetingsPage({ overview, calendar, organizations, organizationId, before }: MeetingsPageProps) {
  const t = useText("meetings");
  const { timeZone } = useFrame();
  const address = (entries: Record<string, string | null>) => addressOf({ organization: organizationId, ...entries });
  return (
    <Stack gap="wide">
      <PageHeader title={t("title")} subline={t("explain")} />
      <Tabs
        label={t("viewLabel")}
        items={[
          { href: address({}), label: t("list"), current: overview !== null },
          { href: address({ view: "month" }), label: t("month"), current: calendar !== null },
        ]}
      />
      <FilterBar label={t("organization")} submitLabel={t("filter")}>
        {calendar ? <input type="hidden" name="view" value="month" /> : null}
        {calendar ? <input type="hidden" name="month" value={calendar.month.month} /> : null}
        <SelectField
          name="organization"
          label={t("organization")}
          markOptional={false}
          emptyLabel={t("allOrganizations")}
          defaultValue={organizationId ?? ""}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {calendar ? (
        <MeetingCalendar {...calendar} timeZone={timeZone} addressOf={(month) => address({ view: "month", month })} />
      ) : null}
      {overview ? (
        <Lists overview={overview} before={before} addressOfPast={(from) => address({ before: from })} />
      ) : null}
    </Stack>
  );
}

function Lists(props: { overview: MeetingOverview; before: string | null; addressOfPast: (before: string) => string }) {
  const { overview, before, addressOfPast } = props;
  const t = useText("meetings");
  const { timeZone } = useFrame();
  const coming = [...overview.running, ...overview.upcoming];
  const oldest = overview.past.at(-1);
  return (
    <>
      {before ? null : (
        <Section title={t("upcoming")}>
          {coming.length === 0 ? <EmptyState icon="calendar-today">{t("noneUpcoming")}</EmptyState> : null}
          <MeetingsByMonth meetings={coming} timeZone={timeZone} />
        </Section>
      )}
      <Section title={t("past")}>
        {overview.past.length === 0 ? <EmptyState icon="calendar-today">{t("nonePast")}</EmptyState> : null}
        <MeetingsByMonth meetings={overview.past} timeZone={timeZone} />
        <Row>
          {before ? <LinkButton href="/meetings">{t("newer")}</LinkButton> : null}
          {oldest ? <LinkButton href={addressOfPast(oldest.startsAt.toISOString())}>{t("earlier")}</LinkButton> : null}
        </Row>
      </Section>
    </>
  );
}

function addressOf(entries: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value) query.set(name, value);
  return query.size > 0 ? `/meetings?${query}` : "/meetings";
}
