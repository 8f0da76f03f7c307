import { formatDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { TimeText } from "#app/ui/time-text.tsx";
import type { MeetingState, MeetingSummary } from "./meeting-views.ts";

const tones = {
  draft: "neutral",
  scheduled: "neutral",
  invited: "neutral",
  running: "success",
  closed: "neutral",
  cancelled: "danger",
} as const;

/** The state of a meeting as a mark; an ordinary coming or past meeting needs none. */
export function MeetingStateBadge({ state }: { state: MeetingState }) {
  const t = useText("meetings");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

/** The day and time of a meeting in words: what really happened once it is known, what is planned before. */
export function MeetingTime({ meeting, timeZone }: { meeting: MeetingSummary; timeZone: string }) {
  const locale = useLocale();
  const from = meeting.startsAt;
  const to = meeting.endedAt ?? meeting.endsAt;
  return (
    <TimeText dateTime={from}>
      {formatDate(from, locale, timeZone)}, {formatTimeSpan(from, to, locale, timeZone)}
    </TimeText>
  );
}

/** One meeting in a list: body, day, time, room. */
export function MeetingCard({
  meeting,
  timeZone,
  level = 3,
}: {
  meeting: MeetingSummary;
  timeZone: string;
  level?: 2 | 3 | 4;
}) {
  const t = useText("meetings");
  const shown = meeting.state === "running" || meeting.state === "cancelled" || meeting.state === "draft";
  return (
    <Card
      level={level}
      href={`/meetings/${meeting.id}`}
      title={meeting.organization.name}
      look={meeting.state === "running" ? "marked" : "default"}
      preline={<MeetingTime meeting={meeting} timeZone={timeZone} />}
      subline={[meeting.name, meeting.room, meeting.place].filter(Boolean).join(" · ")}
      marks={
        shown || meeting.minutesPublished ? (
          <>
            {shown ? <MeetingStateBadge state={meeting.state} /> : null}
            {meeting.minutesPublished ? <Badge tone="info">{t("minutesPublished")}</Badge> : null}
          </>
        ) : null
      }
    />
  );
}
