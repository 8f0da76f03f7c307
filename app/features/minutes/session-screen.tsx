import type { LiveState } from "#app/features/voting/live-views.ts";
import { useRevalidateOnChange } from "#app/features/voting/use-revalidate-on-change.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Desk } from "#app/ui/desk.tsx";
import { LinkButton } from "#app/ui/link-button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stack } from "#app/ui/stack.tsx";
import type { DeskReply } from "./answer-session-form.server.ts";
import { AttendancePanel } from "./attendance-panel.tsx";
import { EndForm } from "./end-form.tsx";
import { SessionAgenda } from "./session-agenda.tsx";
import { SessionItemPanel } from "./session-item-panel.tsx";
import { SessionPolls } from "./session-polls.tsx";
import type { SessionView } from "./session-views.ts";
import { Shortcuts } from "./shortcuts.tsx";
import { StartForm } from "./start-form.tsx";
import { useHeldItem } from "./use-held-item.ts";

export interface SessionScreenProps {
  session: SessionView;
  /** The votes as those who lead them see them; null for others and outside a running session. */
  live: LiveState | null;
  reply: DeskReply | undefined;
}

/** Where a session is run and written down: agenda, the item being dealt with, presence and votes. */
export function SessionScreen({ session, live, reply }: SessionScreenProps) {
  const t = useText("minutes");
  const locale = useLocale();
  const { meeting, rights } = session;
  useRevalidateOnChange(meeting.id, rights.lead ? "chair" : "member");
  return (
    <>
      <PageHeader
        preline={`${formatDate(meeting.startsAt, locale, meeting.timeZone)} · ${t("session.title")}`}
        title={meeting.organization}
        actions={
          <>
            {meeting.startedAt ? (
              <LinkButton href={`/office/meetings/${meeting.id}/minutes`}>{t("session.toMinutes")}</LinkButton>
            ) : (
              <LinkButton href={`/office/meetings/${meeting.id}`}>{t("session.toMeeting")}</LinkButton>
            )}
            {meeting.state === "running" && rights.lead ? <EndForm session={session} reply={reply} /> : null}
          </>
        }
      />
      {meeting.state === "draft" ? <Alert title={t("session.draft")} /> : null}
      {meeting.state === "cancelled" ? <Alert tone="danger" title={t("session.cancelled")} /> : null}
      {meeting.state === "scheduled" || meeting.state === "invited" ? (
        <StartForm session={session} reply={reply} />
      ) : null}
      {meeting.state === "closed" ? <Alert tone="success" title={t("session.over")} /> : null}
      {meeting.startedAt ? <RunningDesk session={session} live={live} reply={reply} /> : null}
    </>
  );
}

function RunningDesk({ session: loaded, live, reply }: SessionScreenProps) {
  const t = useText("minutes");
  const { shown, hold } = useHeldItem(loaded);
  const session = { ...loaded, selected: shown };
  return (
    <Desk
      listLabel={t("session.agenda")}
      list={<SessionAgenda session={session} reply={reply} />}
      sideLabel={t("session.attendance")}
      side={
        <Stack gap="wide">
          {live ? <SessionPolls live={live} reply={reply} /> : null}
          <AttendancePanel session={session} reply={reply} />
          <div className="ui-no-print">
            <Shortcuts />
          </div>
        </Stack>
      }
    >
      <SessionItemPanel session={session} reply={reply} onWrite={hold} />
    </Desk>
  );
}
