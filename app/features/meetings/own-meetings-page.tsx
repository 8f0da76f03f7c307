import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { HiddenText } from "#app/ui/hidden-text.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { OwnMeetings } from "./list-own-meetings.server.ts";
import { MeetingCard } from "./meeting-card.tsx";
import { MeetingCards } from "./meeting-cards.tsx";
import type { MeetingSummary } from "./meeting-views.ts";

/** A member's way into the own meetings; the running one stands on top, one tap away. */
export function OwnMeetingsPage({ running, upcoming, past }: OwnMeetings) {
  const t = useText("meetings");
  const marks = useText("annotations");
  const { viewer, timeZone } = useFrame();
  return (
    <Stack gap="wide">
      <PageHeader
        title={t("own.title")}
        subline={t("own.greeting", { name: viewer.name ?? "" })}
        actions={
          <LinkButton href="/my/annotations" icon="edit">
            {marks("open")}
          </LinkButton>
        }
      />
      {running.length > 0 ? (
        <Section title={t("own.running")}>
          <Stack>
            {running.map((meeting) => (
              <Stack key={meeting.id} gap="tight">
                <MeetingCards meetings={[meeting]} />
                <LinkButton href={`/vote/${meeting.id}`} variant="primary" block>
                  {t("takePart")}
                </LinkButton>
                <ToFolder meeting={meeting} />
              </Stack>
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section title={t("own.upcoming")}>
        {upcoming.length === 0 ? <EmptyState icon="calendar-today">{t("own.none")}</EmptyState> : null}
        <CardGrid>
          {upcoming.map((meeting) => (
            <Stack key={meeting.id} gap="tight">
              <MeetingCard meeting={meeting} timeZone={timeZone} />
              <ToFolder meeting={meeting} />
            </Stack>
          ))}
        </CardGrid>
      </Section>
      {past.length > 0 ? (
        <Section title={t("own.past")}>
          <MeetingCards meetings={past} />
        </Section>
      ) : null}
    </Stack>
  );
}

function ToFolder({ meeting }: { meeting: MeetingSummary }) {
  const t = useText("folder");
  return (
    <LinkButton href={`/meetings/${meeting.id}/folder`} icon="draft" block>
      {t("link")}
      <HiddenText>: {meeting.organization.name}</HiddenText>
    </LinkButton>
  );
}
