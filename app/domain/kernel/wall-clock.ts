import { type LocalDate, localDate } from "./local-date.ts";

/** A point in time, the same everywhere. */
export type Instant = Date;

/** A time of day, "HH:MM" or "HH:MM:SS", 00:00 to 23:59:59. */
export type LocalTime = string & { readonly __brand: "LocalTime" };

/** What a clock on the wall of a place shows. Seconds are left out when they are zero. */
export type WallClock = { readonly date: LocalDate; readonly time: LocalTime };

const DAY = 86_400_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** True for "HH:MM" or "HH:MM:SS" of one day; "24:00" is not one. */
export function isLocalTime(text: string): text is LocalTime {
  return TIME.test(text);
}

/** A time known to be right. Throws RangeError when it is not one. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`Not a time: ${text}`);
  return text;
}

/** True when the platform knows the IANA zone, such as "Europe/Berlin". */
export function isTimeZone(zone: string): boolean {
  try {
    return formatterOf(zone) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant at which the clocks of the zone show this date and time. Throws RangeError for an unknown zone.
 *
 * An hour that daylight saving leaves out is read as if the clocks had not been changed yet, so it lies later by the
 * length of the gap: 02:30 becomes 03:30. An hour that comes twice means its first pass, still in daylight saving time.
 * Both as "compatible" in RFC 5545 section 3.3.5.
 */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): Instant {
  const shown = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const before = offsetAt(shown - DAY, zone);
  const after = offsetAt(shown + DAY, zone);
  const fitting = [before, after]
    .map((offset) => shown - offset)
    .filter((candidate) => candidate + offsetAt(candidate, zone) === shown);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : shown - before);
}

/** What the clocks of the zone show at the instant, down to the second. Throws RangeError for an unknown zone. */
export function wallClockAt(instant: Instant, zone: string): WallClock {
  const shown = new Date(shownAt(instant.getTime(), zone)).toISOString();
  const time = shown.slice(11, 19);
  return { date: localDate(shown.slice(0, 10)), time: localTime(time.endsWith(":00") ? time.slice(0, 5) : time) };
}

/** The calendar day of the zone in which the instant lies. */
export function dateAt(instant: Instant, zone: string): LocalDate {
  return wallClockAt(instant, zone).date;
}

function offsetAt(milliseconds: number, zone: string): number {
  return shownAt(milliseconds, zone) - Math.floor(milliseconds / 1000) * 1000;
}

/** The zone's wall clock, expressed as if it were UTC, in milliseconds and without fractions of a second. */
function shownAt(milliseconds: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(milliseconds)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
