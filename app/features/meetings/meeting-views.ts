import type { SecondSessionNotice } from "#app/domain/meetings/second-session.ts";

/** What pages show of a meeting; nothing here tells of rows the asker may not see. */
export type MeetingState = "draft" | "scheduled" | "invited" | "running" | "closed" | "cancelled";

export type OrganizationLabel = { id: string; name: string; shortName: string };

export type MeetingSummary = {
  id: string;
  name: string;
  state: MeetingState;
  organization: OrganizationLabel;
  startsAt: Date;
  endsAt: Date | null;
  /** When it really began and ended; null before. */
  startedAt: Date | null;
  endedAt: Date | null;
  room: string;
  place: string;
  published: boolean;
  minutesPublished: boolean;
};

export type PaperLabel = { id: string; reference: string; name: string; type: PaperType };

export type PaperType = "resolution" | "information" | "motion" | "inquiry" | "amendment";

export type DecisionType =
  | "adoptedUnchanged"
  | "adoptedChanged"
  | "rejected"
  | "postponed"
  | "referred"
  | "noted"
  | "withdrawn"
  | "adoptedPendingApproval"
  | "noVote";

export type AgendaItemState = "open" | "called" | "closed";

/** One line of an agenda that the asker may read. */
export type AgendaEntry = {
  kind: "item";
  id: string;
  parentId: string | null;
  number: string;
  public: boolean;
  name: string;
  state: AgendaItemState;
  papers: PaperLabel[];
  fileCount: number;
  /** Added after the numbers were given out. */
  supplement: boolean;
  /** Of an item that is dealt with for the second time: how many members suffice, with the norm; null for the others. */
  secondSession: SecondSessionNotice | null;
  decisionType: DecisionType | null;
  /** Announced votes on this item, the latest last. */
  results: VoteCounts[];
  /** Announced elections on this item, the latest last; without a name where nobody was elected. */
  elections: { id: string; elected: string | null }[];
};

/** A line of which the asker learns its number only. */
export type ClosedEntry = { kind: "closed"; number: string };

export type VoteCounts = { id: string; yes: number; no: number; abstain: number; adopted: boolean };

export type MeetingView = MeetingSummary & {
  cancelReason: string | null;
  timeZone: string;
  agenda: (AgendaEntry | ClosedEntry)[];
};
