import { accepted, refused, type Verdict } from "./result.ts";

/** A day in the calendar without time or zone, written "YYYY-MM-DD" (ISO 8601), years 1000 to 9999. */
export type LocalDate = string & { readonly __brand: "LocalDate" };

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY = 86_400_000;
const PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Reads "YYYY-MM-DD". Days that the calendar does not have are refused. */
export function parseLocalDate(text: string): Verdict<LocalDate, "not-a-date"> {
  return isLocalDate(text) ? accepted(text) : refused("not-a-date");
}

/** True for a day that exists: 2024-02-29 is one, 2023-02-29 is not. */
export function isLocalDate(text: string): text is LocalDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  return textOf(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) === text;
}

/** A date known to be right, as in data files and database columns. Throws RangeError when it is not one. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/** The date `days` later, earlier when negative. Throws RangeError outside the years 1000 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(textOf(epochDay(date) * DAY + days * DAY));
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** ISO weekday of the date. */
export function weekday(date: LocalDate): Weekday {
  // 1970-01-01, day 0, is a Thursday (4).
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Sort order: negative when a is earlier, 0 when equal, positive when later. */
export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The year of the date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function epochDay(date: LocalDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function textOf(milliseconds: number): string {
  return Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8.64e15
    ? "outside the calendar"
    : new Date(milliseconds).toISOString().slice(0, 10);
}
