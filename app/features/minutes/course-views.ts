/** A statement of the quorum by the chair, with the count of that moment. */
export type QuorumAct = {
  at: Date;
  present: number;
  members: number;
  outcome: QuorumOutcome;
  /** Not made while a non-public item was dealt with. */
  public: boolean;
};
export type QuorumOutcome = "QUORATE" | "QUORATE_PRESUMED" | "QUORATE_NEEDS_APPROVAL" | "NOT_QUORATE";

/** Who stood in for a member of the body, and when. */
export type StoodIn = { substituteId: string; name: string; startsAt: Date; endsAt: Date | null };

/** A member who did not take part in an item; `until` where the bar was lifted before its end. */
export type Barred = { name: string; byBody: boolean; disclosed: boolean; until: Date | null };

export type Moved = { name: string; kind: "came" | "left" | "cutOff" | "back"; at: Date };

/** What happened to those present while one item was dealt with. */
export type ItemCourse = { secondSession: boolean; barred: Barred[]; moved: Moved[] };

/** The course of a session as the minutes tell it, as far as the asker may know. */
export type MeetingCourse = {
  quorum: QuorumAct[];
  substitutes: StoodIn[];
  /** By the item's id; items with nothing to tell are missing. */
  items: Record<string, ItemCourse>;
  /** The norms to print: of the exclusion, and of the quorum in a second session; null where they are not known. */
  norms: { exclusion: string | null; quorum: string | null };
};

/** What citizens will read of a course once the minutes are published, by the items that are public. */
export function publicPart(course: MeetingCourse, publicItemIds: readonly string[]): MeetingCourse {
  const items = Object.entries(course.items).flatMap(([id, { barred, ...item }]): [string, ItemCourse][] => {
    const shown = { ...item, barred: barred.filter(({ disclosed }) => disclosed) };
    const isEmpty = !shown.secondSession && shown.barred.length + shown.moved.length === 0;
    return publicItemIds.includes(id) && !isEmpty ? [[id, shown]] : [];
  });
  return { ...course, quorum: course.quorum.filter((act) => act.public), items: Object.fromEntries(items) };
}
