import { useFrame } from "#app/features/permissions/use-frame.ts";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { MeetingCard } from "./meeting-card.tsx";
import type { MeetingSummary } from "./meeting-views.ts";

/** Meetings beside each other, a card each. */
export function MeetingCards({ meetings, level }: { meetings: MeetingSummary[]; level?: 2 | 3 | 4 }) {
  const { timeZone } = useFrame();
  return (
    <CardGrid>
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} timeZone={timeZone} level={level} />
      ))}
    </CardGrid>
  );
}
