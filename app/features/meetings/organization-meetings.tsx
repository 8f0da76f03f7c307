import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { MeetingCards } from "./meeting-cards.tsx";
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
        <MeetingCards meetings={upcoming} />
      </Section>
      {past.length > 0 ? (
        <Section title={t("pastMeetings")}>
          <MeetingCards meetings={past} />
        </Section>
      ) : null}
    </>
  );
}
