import { useFrame } from "#app/features/permissions/use-frame.ts";
import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { OwnMeetings } from "./list-own-meetings.server.ts";
import { MeetingCards } from "./meeting-cards.tsx";

/** A member's way into the own meetings; the running one stands on top, one tap away. */
export function OwnMeetingsPage({ running, upcoming, past }: OwnMeetings) {
  const t = useText("meetings");
  const { viewer } = useFrame();
  return (
    <Stack gap="wide">
      <PageHeader title={t("own.title")} subline={t("own.greeting", { name: viewer.name ?? "" })} />
      {running.length > 0 ? (
        <Section title={t("own.running")}>
          <Stack>
            {running.map((meeting) => (
              <Stack key={meeting.id} gap="tight">
                <MeetingCards meetings={[meeting]} />
                <LinkButton href={`/vote/${meeting.id}`} variant="primary" block>
                  {t("takePart")}
                </LinkButton>
              </Stack>
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section title={t("own.upcoming")}>
        {upcoming.length === 0 ? <EmptyState icon="calendar-today">{t("own.none")}</EmptyState> : null}
        <MeetingCards meetings={upcoming} />
      </Section>
      {past.length > 0 ? (
        <Section title={t("own.past")}>
          <MeetingCards meetings={past} />
        </Section>
      ) : null}
    </Stack>
  );
}
