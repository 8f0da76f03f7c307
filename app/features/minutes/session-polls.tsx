import { ChairSpeakers } from "#app/features/speakers/chair-speakers.tsx";
import { ChairPanel } from "#app/features/voting/chair-panel.tsx";
import { LineBadge } from "#app/features/voting/line-badge.tsx";
import { useLiveMeeting } from "#app/features/voting/live-meeting.tsx";
import type { LiveState } from "#app/features/voting/live-views.ts";
import { speakerLine } from "#app/features/voting/speaker-line.ts";
import { useText } from "#app/i18n/use-text.ts";
import { Section } from "#app/ui/section.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";

/** The votes and the speakers of the session, live: the same hands as on the chair's own screen. */
export function SessionPolls({ live, reply }: { live: LiveState; reply: DeskReply | undefined }) {
  const t = useText("minutes");
  const following = useLiveMeeting(live, "chair");
  const { state, line } = following;
  return (
    <>
      <Section title={t("session.polls")} actions={<LineBadge line={line} />}>
        <ChairPanel state={state} reply={reply} />
      </Section>
      <ChairSpeakers
        meetingId={state.meeting.id}
        speakers={state.speakers}
        line={speakerLine(following)}
        reply={reply}
      />
    </>
  );
}
