import type { MeetingBodyKey } from "./organizations.ts";
import type { PersonKey } from "./people.ts";

export type CastVotes = { readonly yes: number; readonly no: number; readonly abstain: number };

export type DecisionType =
  | "adoptedUnchanged"
  | "adoptedChanged"
  | "rejected"
  | "postponed"
  | "referred"
  | "noted"
  | "withdrawn"
  | "noVote";

export type AgendaEntry = {
  /** "Ö 7" in the public part, "N 3" in the other; each part counts from 1. */
  readonly number: string;
  readonly public: boolean;
  readonly name: string;
  /** For non-public items: what a public list may show instead. */
  readonly neutralTitle: string | null;
  /** Key of the paper, or null. */
  readonly paper: string | null;
};

export type MinutedItem = {
  /** Paragraphs divided by an empty line; "" before the meeting was held. */
  readonly record: string;
  readonly resolution: string;
  /** null before the meeting was held. */
  readonly decisionType: DecisionType | null;
  /** null where nobody voted. Their sum is the number of voting members present. */
  readonly votes: CastVotes | null;
};

export type CastAgendaItem = AgendaEntry & MinutedItem;

export type CastAttendance = {
  readonly person: PersonKey;
  readonly mode: "room" | "video";
  /** Times of day in the town's zone. */
  readonly start: string;
  readonly end: string;
  /** Voting member, or substitute in an absent member's place. */
  readonly votes: boolean;
};

export type CastMeeting = {
  /** "council-2026-11-05": the body and the day. */
  readonly key: string;
  readonly organization: MeetingBodyKey;
  /** The occasion. */
  readonly name: string;
  readonly date: string;
  readonly start: string;
  /** null before it has been held. */
  readonly end: string | null;
  readonly state: "closed" | "invited" | "draft";
  readonly room: string;
  readonly place: string;
  /** null while in draft. */
  readonly invitedOn: string | null;
  /** null before it has been held. */
  readonly minutes: { readonly state: "draft" | "published" | "approved"; readonly publishedOn: string | null } | null;
  /** Empty before it has been held. */
  readonly attendance: readonly CastAttendance[];
  readonly items: readonly CastAgendaItem[];
};
