import type { PresenceLine } from "#app/features/meetings/list-presence.server.ts";
import type { AgendaItemState, MeetingState } from "#app/features/meetings/meeting-views.ts";
import type { QuorumDoubt, StatedQuorum } from "#app/features/meetings/quorum-standing.server.ts";
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
  /** Any number decides, because the invitation said so (§ 65 Abs. 2 NKomVG). */
  secondSession: boolean;
  excluded: { personId: string; name: string; reason: string; disclosed: boolean; byBody: boolean }[];
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
  attendance: PresenceLine[];
  quorum: QuorumView & { stated: StatedQuorum | null; doubt: (QuorumDoubt & { name: string }) | null };
  /** A broken connection on the municipality's side: the session must be interrupted or ended. */
  interrupt: boolean;
};
