import type { DecisionType, MeetingSummary } from "#app/features/meetings/meeting-views.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import type { MeetingCourse, StoodIn } from "./course-views.ts";
import type { Correction } from "./get-extract.server.ts";

/** Somebody on the list of those present. */
export type Attendee = {
  personId: string;
  name: string;
  /** Only for those who were not there all the time; times of the session. */
  stays: { startsAt: Date; endsAt: Date | null }[];
  byVideo: boolean;
  /** For whom this person stood in, and when. */
  stoodIn: Omit<StoodIn, "substituteId">[];
};

export type MinutesEntry =
  | {
      kind: "section";
      agendaItemId: string;
      number: string;
      name: string;
      public: boolean;
      record: string;
      resolution: string;
      decisionType: DecisionType | null;
      corrections: Correction[];
    }
  /** An item of which the asker learns its number only. */
  | { kind: "closed"; number: string };

/** The minutes of a meeting as far as the asker may read them. */
export type MinutesView = {
  meeting: MeetingSummary & { timeZone: string };
  publishedAt: Date | null;
  /** The newest hash of the meeting's record at the publication; null before it. */
  logHead: string | null;
  /** When the body approved them, as YYYY-MM-DD, and in which meeting; null where that is not known. */
  approval: { approvedOn: string; approvedIn: string } | null;
  attendance: Attendee[];
  entries: MinutesEntry[];
  course: MeetingCourse;
  /** Who was elected, on whichever item the asker may see. */
  elections: PublishedElection[];
};
