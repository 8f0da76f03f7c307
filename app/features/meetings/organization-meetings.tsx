import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { MeetingCard } from "./meeting-card.tsx";
import type { MeetingSummary } from "./meeting-views.ts";

export type OrganizationMeetingsProps = {
  organizationId: string;
  upcoming: MeetingSummary[];
  past: MeetingSummary[];
};

/** The next and the last meetings of one organization. */
export function OrganizationMeetings({ organizationId, upcoming, past }: OrganizationMeetingsProps) {
  const t = useText("council");
  return (
    <>
      <Section
        title={t("upcomingMeetings")}
        actions={<TextLink href={`/meetings?organization=${organizationId}`}>{t("allMeetings")}</TextLink>}
      >
        {upcoming.length === 0 ? <EmptyState icon="calendar-today">{t("noUpcoming")}</EmptyState> : null}
        <Cards meetings={upcoming} />
      </Section>
      {past.length > 0 ? (
        <Section title={t("pastMeetings")}>
          <Cards meetings={past} />
        </Section>
      ) : null}
    </>
  );
}

function Cards({ meetings }: { meetings: MeetingSummary[] }) {
  const { timeZone } = useFrame();
  return (
    <CardGrid>
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} timeZone={timeZone} />
      ))}
    </CardGrid>
  );
}
