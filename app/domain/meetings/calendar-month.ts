import { addDays, type LocalDate, localDate, weekday } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** A month of the calendar with its whole weeks, Monday first (ISO 8601). */
export type CalendarMonth = {
  /** "2026-11" */
  month: string;
  previous: string;
  next: string;
  first: LocalDate;
  /** The first day of the month after. */
  end: LocalDate;
  weeks: LocalDate[][];
};

const DAYS_OF_WEEK = 7;

/** The month named "YYYY-MM" as weeks; refused when it names none between the years 1900 and 2199. */
export function calendarMonth(text: string): Verdict<CalendarMonth, "not-a-month"> {
  const parts = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (!parts) return refused("not-a-month");
  const year = Number(parts[1]);
  const number = Number(parts[2]);
  const first = localDate(`${text}-01`);
  const next = monthText(year, number + 1);
  const end = localDate(`${next}-01`);
  const weeks: LocalDate[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday < end; monday = addDays(monday, DAYS_OF_WEEK)) {
    weeks.push(Array.from({ length: DAYS_OF_WEEK }, (_, day) => addDays(monday, day)));
  }
  return accepted({ month: text, previous: monthText(year, number - 1), next, first, end, weeks });
}

function monthText(year: number, number: number): string {
  const months = year * 12 + number - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
