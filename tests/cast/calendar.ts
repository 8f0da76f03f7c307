import { addDays, type LocalDate, localDate, weekday, yearOf } from "#app/domain/kernel/local-date.ts";
import { committeeKeys, type MeetingBodyKey } from "./organizations.ts";

export type CalendarEntry = {
  /** "finance-2026-11-23". */
  readonly key: string;
  readonly organization: MeetingBodyKey;
  readonly date: LocalDate;
  /** Time of day in the town's zone. */
  readonly start: string;
  readonly state: "closed" | "invited" | "draft";
};

const WEEKS_BACK = 78;
/** Weekday (1 is Monday), week within the rhythm, weeks between two meetings. Week 0 is the one of today. */
const RHYTHM: Readonly<Record<MeetingBodyKey, { day: number; phase: number; every: number; start: string }>> = {
  finance: { day: 3, phase: 0, every: 4, start: "18:00" },
  building: { day: 2, phase: 2, every: 4, start: "17:30" },
  climate: { day: 4, phase: 1, every: 4, start: "18:00" },
  school: { day: 2, phase: 3, every: 4, start: "17:00" },
  culture: { day: 3, phase: 2, every: 4, start: "18:00" },
  safety: { day: 4, phase: 3, every: 4, start: "18:00" },
  main: { day: 1, phase: 1, every: 3, start: "16:00" },
  council: { day: 4, phase: 2, every: 6, start: "18:00" },
};

/**
 * The meetings of eighteen months up to `today`: committees every four weeks, the main committee every three, the
 * council every six, none in the summer and Christmas breaks, none on a public holiday of Lower Saxony. The finance
 * committee meets today; main committee and council have been invited for the coming weeks, one committee is in draft.
 */
export function meetingCalendar(today: string): readonly CalendarEntry[] {
  const known = calendars.get(today) ?? calendarOf(today);
  calendars.set(today, known);
  return known;
}

const calendars = new Map<string, readonly CalendarEntry[]>();

function calendarOf(today: string): readonly CalendarEntry[] {
  const day = localDate(today);
  const monday = addDays(day, 1 - weekday(day));
  const bodies: readonly MeetingBodyKey[] = [...committeeKeys, "main", "council"];
  const past = bodies.flatMap((organization) => {
    const { phase, every } = RHYTHM[organization];
    return weeksBack()
      .filter((week) => (((week - phase) % every) + every) % every === 0)
      .map((week) => shifted(addDays(monday, week * 7 + RHYTHM[organization].day - 1)))
      .filter((date) => date < day && !inBreak(date))
      .map((date) => entry(organization, date, "closed"));
  });
  const next = (organization: MeetingBodyKey, week: number, state: "invited" | "draft") =>
    entry(organization, shifted(addDays(monday, week * 7 + RHYTHM[organization].day - 1)), state);
  return [
    ...past,
    entry("finance", day, "invited"),
    next("main", 1, "invited"),
    next("council", 2, "invited"),
    next("building", 3, "draft"),
  ].sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1));
}

/** Easter Sunday of a year (Gauss's rule in the form of Butcher). */
export function easter(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const month7 = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * month7 + 114;
  return localDate(`${year}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`);
}

function weeksBack(): number[] {
  return Array.from({ length: WEEKS_BACK }, (_, index) => index - WEEKS_BACK);
}

function entry(organization: MeetingBodyKey, date: LocalDate, state: CalendarEntry["state"]): CalendarEntry {
  return { key: `${organization}-${date}`, organization, date, start: RHYTHM[organization].start, state };
}

function shifted(date: LocalDate): LocalDate {
  return isHoliday(date) ? shifted(addDays(date, 1)) : date;
}

function isHoliday(date: LocalDate): boolean {
  const fixed = ["01-01", "05-01", "10-03", "10-31", "12-25", "12-26"];
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter(yearOf(date)), days));
  return fixed.includes(date.slice(5)) || movable.includes(date);
}

function inBreak(date: LocalDate): boolean {
  const day = date.slice(5);
  return (day >= "07-06" && day <= "08-14") || day >= "12-20" || day <= "01-08";
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
