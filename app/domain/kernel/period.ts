import type { LocalDate } from "./local-date.ts";
import { accepted, refused, type Verdict } from "./result.ts";

/**
 * Days from `start` up to, but without, `end`. An end of null is open: still running.
 * Half-open, so that a term that ends on the day the next one starts does not overlap it.
 */
export type Period = { readonly start: LocalDate; readonly end: LocalDate | null };

/** A period of at least one day; an end on or before the start is refused. */
export function periodOf(start: LocalDate, end: LocalDate | null): Verdict<Period, "ends-before-it-starts"> {
  return end !== null && end <= start ? refused("ends-before-it-starts") : accepted({ start, end });
}

/** True when the day lies in the period: the start does, the end does not. */
export function contains(period: Period, day: LocalDate): boolean {
  return period.start <= day && (period.end === null || day < period.end);
}

/** True when the two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.end === null || a.start < b.end) && (a.end === null || b.start < a.end);
}

/** True when any two of the periods share a day. */
export function anyOverlap(periods: readonly Period[]): boolean {
  const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return sorted.some((period, index) => {
    const next = sorted[index + 1];
    return next !== undefined && overlaps(period, next);
  });
}
