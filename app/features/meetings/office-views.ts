import type { AgendaTerms } from "#app/domain/meetings/agenda-changes.ts";
import type { MeetingMove } from "#app/domain/meetings/meeting-states.ts";
import type { SecondSessionNotice } from "#app/domain/meetings/second-session.ts";
import type { AgendaItemState, MeetingState, MeetingSummary, OrganizationLabel } from "./meeting-views.ts";

/** A paper where the office arranges it. */
export type OfficePaper = {
  id: string;
  reference: string;
  name: string;
  public: boolean;
  /** Citizens read it already. */
  published: boolean;
};

export type OfficeItem = {
  id: string;
  parentId: string | null;
  number: string;
  public: boolean;
  name: string;
  state: AgendaItemState;
  supplement: boolean;
  /** Dealt with for the second time; the invitation says that fewer suffice. */
  secondSession: boolean;
  papers: OfficePaper[];
};

/** A meeting as the office prepares it. */
export type OfficeMeeting = {
  id: string;
  name: string;
  state: MeetingState;
  version: number;
  organization: OrganizationLabel & { public: boolean };
  startsAt: Date;
  endsAt: Date | null;
  room: string;
  place: string;
  cancelReason: string | null;
  timeZone: string;
  terms: AgendaTerms;
  /** What the invitation to a second session says; null where the Land's rule is not known or there is none. */
  secondSession: SecondSessionNotice | null;
  /** What the state allows now. */
  moves: MeetingMove[];
  items: OfficeItem[];
  waiting: OfficePaper[];
  /** Ids for the next new items, made with the page, so that sending a form twice adds one item. */
  nextIds: string[];
};

/** The fields of the office's form as they are typed: wall clock of the body's zone. */
export type MeetingFields = {
  name: string;
  date: string;
  startTime: string;
  endTime: string;
  room: string;
  place: string;
};

export type OfficeMeetingRow = MeetingSummary & { itemCount: number };
export type OfficeMeetingPage = { meetings: OfficeMeetingRow[]; total: number; page: number; pageCount: number };
