/** A paper that waits for the office. */
export type DeskPaper = { id: string; reference: string; name: string };

/** A meeting that the office has to do with. */
export type DeskMeeting = {
  id: string;
  name: string;
  organization: string;
  startsAt: Date;
  published: boolean;
};

/** What is next on the office's desk; each list is short, `total` counts all. */
export type DeskView = {
  running: DeskMeeting[];
  next: DeskMeeting[];
  drafts: { papers: DeskPaper[]; total: number };
  waiting: { papers: DeskPaper[]; total: number };
  /** Meetings that have ended and whose minutes citizens cannot read yet. */
  minutes: DeskMeeting[];
};
