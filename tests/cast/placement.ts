import { addDays, type LocalDate, localDate } from "#app/domain/kernel/local-date.ts";
import { type CalendarEntry, meetingCalendar } from "./calendar.ts";
import { chance } from "./chance.ts";
import { committeeKeys, type MeetingBodyKey } from "./organizations.ts";
import { recurringSubjects } from "./recurring.ts";
import { buildingSubjects } from "./subjects/building.ts";
import { climateSubjects } from "./subjects/climate.ts";
import { cultureSubjects } from "./subjects/culture.ts";
import { financeSubjects } from "./subjects/finance.ts";
import { safetySubjects } from "./subjects/safety.ts";
import { schoolSubjects } from "./subjects/school.ts";
import type { Outcome, Subject, SubjectPaper } from "./subjects/subject.ts";
import { todaySubjects } from "./subjects/today.ts";

/** One step of a paper's way; `meeting` is null while no meeting has been found for it. */
export type Step = {
  readonly organization: MeetingBodyKey;
  readonly meeting: CalendarEntry | null;
  /** What this step does with the paper when it is not plainly adopted. */
  readonly outcome: Outcome | null;
};

/** A paper with the way it takes through the meetings of the calendar. */
export type PlacedPaper = {
  readonly key: string;
  readonly subject: Subject;
  readonly paper: SubjectPaper;
  readonly steps: readonly Step[];
};

/** Every paper of the eighteen months, placed on the meetings around `today`. */
export function placedPapers(today: string): readonly PlacedPaper[] {
  const known = placedBefore.get(today) ?? placeAll(today);
  placedBefore.set(today, known);
  return known;
}

const placedBefore = new Map<string, readonly PlacedPaper[]>();

function placeAll(today: string): readonly PlacedPaper[] {
  const calendar = meetingCalendar(today);
  const held = (committee: MeetingBodyKey) =>
    calendar.filter((entry) => entry.organization === committee && entry.date < today);
  const regular = committeeKeys.flatMap((committee) => {
    const subjects = chance(`order of ${committee}`).shuffle(
      SUBJECTS.filter((subject) => subject.committee === committee),
    );
    const meetings = held(committee);
    const load = new Map(
      subjects.map((_subject, index) => [meetings[Math.floor((index * meetings.length) / subjects.length)]?.key, 1]),
    );
    return subjects.flatMap((subject, index) => {
      const first = Math.floor((index * meetings.length) / subjects.length);
      const opening = place(calendar, subject.key, subject, subject, meetings[first]);
      if (!subject.later) return [opening];
      const later =
        quietest(meetings.slice(first + 4, first + 9), load) ?? upcoming(calendar, committee, localDate(today));
      if (later) load.set(later.key, (load.get(later.key) ?? 0) + 1);
      return [opening, place(calendar, `${subject.key}-later`, subject, subject.later, later)];
    });
  });
  const due = calendar.find((entry) => entry.organization === "finance" && entry.date === today);
  const first = calendar[0]?.date ?? localDate(today);
  const quarterly = recurringSubjects(first, localDate(today)).map((subject) => {
    const meeting = held(subject.committee).find((entry) => entry.date > addDays(subject.dueAfter, 14));
    return place(calendar, subject.key, subject, subject, meeting);
  });
  return [
    ...regular,
    ...quarterly,
    ...todaySubjects.map((subject) => place(calendar, subject.key, subject, subject, due)),
  ];
}

const SUBJECTS: readonly Subject[] = [
  ...financeSubjects,
  ...buildingSubjects,
  ...climateSubjects,
  ...schoolSubjects,
  ...cultureSubjects,
  ...safetySubjects,
];

function place(
  calendar: readonly CalendarEntry[],
  key: string,
  subject: Subject,
  paper: SubjectPaper,
  start: CalendarEntry | undefined,
): PlacedPaper {
  const outcome = paper.outcome ?? null;
  const steps: Step[] = [{ organization: subject.committee, meeting: start ?? null, outcome }];
  const onward = (organization: MeetingBodyKey, carried: Outcome | null) => {
    const last = steps.at(-1)?.meeting;
    steps.push({
      organization,
      meeting: last ? (upcoming(calendar, organization, addDays(last.date, 3)) ?? null) : null,
      outcome: carried,
    });
  };
  if (outcome === "withdrawn" || outcome === "rejected") return { key, subject, paper, steps };
  if (outcome === "postponed" || outcome === "referred") onward(subject.committee, null);
  if (paper.reach !== "committee") onward("main", null);
  if (paper.reach === "council") onward("council", null);
  return { key, subject, paper, steps };
}

/** The meeting with the shortest agenda, the earlier one of two alike. */
function quietest(
  meetings: readonly CalendarEntry[],
  load: ReadonlyMap<string | undefined, number>,
): CalendarEntry | undefined {
  const least = Math.min(...meetings.map((meeting) => load.get(meeting.key) ?? 0));
  return meetings.find((meeting) => (load.get(meeting.key) ?? 0) === least);
}

function upcoming(
  calendar: readonly CalendarEntry[],
  organization: MeetingBodyKey,
  from: LocalDate,
): CalendarEntry | undefined {
  return calendar.find((entry) => entry.organization === organization && entry.date > from);
}
