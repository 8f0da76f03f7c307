import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type MeetingState = "draft" | "scheduled" | "invited" | "running" | "closed" | "cancelled";

/** `edit` changes date, time or place; `editAgenda` the items; `publish` shows the meeting to everybody. */
export type MeetingMove = "edit" | "editAgenda" | "schedule" | "publish" | "invite" | "start" | "end" | "cancel";

export type MeetingRefusal =
  | "meeting-not-scheduled"
  | "meeting-already-scheduled"
  | "meeting-already-invited"
  | "meeting-not-running"
  | "meeting-already-running"
  | "meeting-closed"
  | "meeting-cancelled";

type Cell = { to: MeetingState } | { refused: MeetingRefusal };

const to = (state: MeetingState): Cell => ({ to: state });
const no = (code: MeetingRefusal): Cell => ({ refused: code });

/**
 * House rule on § 59 NKomVG: a session is held after an invitation, but a session that was convened on paper may be
 * started from `scheduled`. The agenda may grow while the session runs (§ 59 Abs. 3 S. 5: urgent extension).
 * Publishing a draft schedules it in the same step; publishing again is harmless.
 */
export const MEETING_TABLE = {
  draft: {
    edit: to("draft"),
    editAgenda: to("draft"),
    schedule: to("scheduled"),
    publish: to("scheduled"),
    invite: no("meeting-not-scheduled"),
    start: no("meeting-not-scheduled"),
    end: no("meeting-not-running"),
    cancel: to("cancelled"),
  },
  scheduled: {
    edit: to("scheduled"),
    editAgenda: to("scheduled"),
    schedule: no("meeting-already-scheduled"),
    publish: to("scheduled"),
    invite: to("invited"),
    start: to("running"),
    end: no("meeting-not-running"),
    cancel: to("cancelled"),
  },
  invited: {
    edit: to("invited"),
    editAgenda: to("invited"),
    schedule: no("meeting-already-scheduled"),
    publish: to("invited"),
    invite: no("meeting-already-invited"),
    start: to("running"),
    end: no("meeting-not-running"),
    cancel: to("cancelled"),
  },
  running: {
    edit: no("meeting-already-running"),
    editAgenda: to("running"),
    schedule: no("meeting-already-running"),
    publish: to("running"),
    invite: no("meeting-already-running"),
    start: no("meeting-already-running"),
    end: to("closed"),
    cancel: no("meeting-already-running"),
  },
  closed: {
    edit: no("meeting-closed"),
    editAgenda: no("meeting-closed"),
    schedule: no("meeting-closed"),
    publish: to("closed"),
    invite: no("meeting-closed"),
    start: no("meeting-closed"),
    end: no("meeting-closed"),
    cancel: no("meeting-closed"),
  },
  cancelled: {
    edit: no("meeting-cancelled"),
    editAgenda: no("meeting-cancelled"),
    schedule: no("meeting-cancelled"),
    publish: no("meeting-cancelled"),
    invite: no("meeting-cancelled"),
    start: no("meeting-cancelled"),
    end: no("meeting-cancelled"),
    cancel: no("meeting-cancelled"),
  },
} satisfies Record<MeetingState, Record<MeetingMove, Cell>>;

/** Where the move leads, or why it is refused. */
export function moveMeeting(state: MeetingState, move: MeetingMove): Verdict<MeetingState, MeetingRefusal> {
  const cell: Cell = MEETING_TABLE[state][move];
  return "refused" in cell ? refused(cell.refused) : accepted(cell.to);
}
