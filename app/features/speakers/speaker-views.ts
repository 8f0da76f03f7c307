import type { GuestRole, SpeakerKind, SpeakingOrder } from "#app/domain/speakers/speaker-order.ts";
import type { Hindrance } from "./read-list.server.ts";

/** A guest's name is null once it is deleted. */
type Named = { name: string | null; faction: string | null; guestRole: GuestRole | null };

/** Whoever has the floor, earlier parts of an interrupted speech counted in. Seconds are whole ones, as of the reading; the screen counts on from there. */
export type SpeakingNow = {
  id: string;
  kind: SpeakerKind;
  seconds: number;
  /** How long one speech may last; 0 for no limit. */
  limit: number;
  /** What the person's faction has spoken on the item, this speech included; null without a limit for factions. */
  factionSeconds: number | null;
  factionLimit: number;
} & Named;

/** One line of the list, in the order in which the floor is to be given. */
export type WaitingSpeaker = {
  id: string;
  kind: SpeakerKind;
  /** Was interrupted and goes on. */
  continues: boolean;
} & Named;

/** An own request that waits, with the place in the list counted from 1; null while the asker may not speak. */
export type OwnRequest = { id: string; kind: SpeakerKind; place: number | null };

export type TimeLine = { id: string; name: string; itemSeconds: number; sessionSeconds: number };

/** The list of speakers of the called item, as one place may see it. */
export type SpeakersView = {
  agendaItemId: string;
  /** Takes no new speeches. */
  closed: boolean;
  speaking: SpeakingNow | null;
  /** Who waits, in order; in the hall nobody is named. */
  waiting: WaitingSpeaker[];
  waitingCount: number;
  /** For a member of the body: own requests, and why the floor cannot be asked for; the key is for the next request. */
  own: {
    requests: OwnRequest[];
    hasFloor: boolean;
    hindrance: Hindrance | null;
    /** Why the chair has taken the last request off the list; null after asking again. */
    removed: { kind: SpeakerKind; reason: string } | null;
    nextKey: string;
  } | null;
  /** For the chair only. */
  lead: {
    order: SpeakingOrder;
    hindered: (WaitingSpeaker & { hindrance: Hindrance })[];
    people: TimeLine[];
    factions: TimeLine[];
    guests: (TimeLine & { guestRole: GuestRole })[];
    /** Who can be put on the list: everybody of the organization who is present and not barred. */
    candidates: { personId: string; name: string }[];
    nextKey: string;
    /** The key of the next guest. */
    guestKey: string;
  } | null;
};
