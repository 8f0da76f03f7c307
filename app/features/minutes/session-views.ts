import type { AttendanceLine } from "#app/features/meetings/list-attendance.server.ts";
import type { AgendaItemState, MeetingState } from "#app/features/meetings/meeting-views.ts";
import type { QuorumView } from "#app/features/meetings/read-quorum.server.ts";
import type { DeskSection } from "./desk-sections.server.ts";

export type DeskMeeting = {
  id: string;
  bodyId: string;
  organizationId: string;
  organization: string;
  name: string;
  state: MeetingState;
  published: boolean;
  startsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  timeZone: string;
};

/** What the asker may do here; the commands ask again. */
export type DeskRights = { lead: boolean; call: boolean; attend: boolean; write: boolean; publish: boolean };

export type SessionItem = {
  id: string;
  number: string;
  name: string;
  public: boolean;
  isSub: boolean;
  state: AgendaItemState;
};

export type SelectedItem = SessionItem & {
  section: DeskSection;
  papers: { id: string; reference: string; name: string }[];
  excluded: { personId: string; name: string }[];
};

export type SessionView = {
  meeting: DeskMeeting;
  rights: DeskRights;
  items: SessionItem[];
  calledId: string | null;
  /** The item to call next; null when none is open. */
  next: SessionItem | null;
  openCount: number;
  selected: SelectedItem | null;
  attendance: AttendanceLine[];
  quorum: QuorumView & { stated: { at: Date; present: number; members: number } | null };
};
