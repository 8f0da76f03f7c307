import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Instant } from "#app/domain/kernel/wall-clock.ts";

export type AttendanceMode = "room" | "video";

/** Presence from `startsAt` up to, but without, `endsAt`; null while the person is still there. */
export type AttendanceInterval = {
  readonly personId: string;
  readonly mode: AttendanceMode;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
};

export type AttendanceRefusal =
  | "attendance-already-present"
  | "attendance-not-present"
  | "attendance-overlaps"
  | "attendance-ends-before-start";

/** True when the instant lies in one of the person's intervals. */
export function isPresentAt(intervals: readonly AttendanceInterval[], personId: string, at: Instant): boolean {
  return intervals.some((interval) => interval.personId === personId && covers(interval, at));
}

/** Who is there at the instant, and how. By video counts as present (§ 64 Abs. 3 S. 5 NKomVG). */
export function presentAt(intervals: readonly AttendanceInterval[], at: Instant): Map<string, AttendanceMode> {
  return new Map(intervals.filter((interval) => covers(interval, at)).map(({ personId, mode }) => [personId, mode]));
}

/** True when one of these people took part by video at any time; the bar of § 64 Abs. 3 S. 6 NKomVG then holds. */
export function anyByVideo(intervals: readonly AttendanceInterval[], personIds: Iterable<string>): boolean {
  const asked = new Set(personIds);
  return intervals.some(({ mode, personId }) => mode === "video" && asked.has(personId));
}

/** Adds an interval; one that overlaps another of the same person is refused, one that touches it is not. */
export function addAttendance(
  intervals: readonly AttendanceInterval[],
  added: AttendanceInterval,
): Verdict<AttendanceInterval[], AttendanceRefusal> {
  if (added.endsAt !== null && added.endsAt <= added.startsAt) return refused("attendance-ends-before-start");
  const own = intervals.filter(({ personId }) => personId === added.personId);
  return own.some((interval) => overlap(interval, added))
    ? refused("attendance-overlaps")
    : accepted([...intervals, added]);
}

/** The person comes. Arriving while present is refused, also where the mode would change: leave first. */
export function arrive(
  intervals: readonly AttendanceInterval[],
  arrival: { readonly personId: string; readonly mode: AttendanceMode; readonly at: Instant },
): Verdict<AttendanceInterval[], AttendanceRefusal> {
  const { personId, mode, at } = arrival;
  if (isPresentAt(intervals, personId, at)) return refused("attendance-already-present");
  return addAttendance(intervals, { personId, mode, startsAt: at, endsAt: null });
}

/** The person goes: the open interval ends. A zero-length stay leaves no interval. */
export function leave(
  intervals: readonly AttendanceInterval[],
  departure: { readonly personId: string; readonly at: Instant },
): Verdict<AttendanceInterval[], AttendanceRefusal> {
  const { personId, at } = departure;
  const open = intervals.find((interval) => interval.personId === personId && interval.endsAt === null);
  if (!open) return refused("attendance-not-present");
  if (at < open.startsAt) return refused("attendance-ends-before-start");
  const others = intervals.filter((interval) => interval !== open);
  return accepted(at.getTime() === open.startsAt.getTime() ? others : [...others, { ...open, endsAt: at }]);
}

/** Everybody's stay ends when the session does; intervals that would begin after it fall away. */
export function endAll(intervals: readonly AttendanceInterval[], at: Instant): AttendanceInterval[] {
  return intervals
    .filter((interval) => interval.startsAt < at)
    .map((interval) => (interval.endsAt === null || interval.endsAt > at ? { ...interval, endsAt: at } : interval));
}

function covers(interval: AttendanceInterval, at: Instant): boolean {
  return interval.startsAt <= at && (interval.endsAt === null || at < interval.endsAt);
}

function overlap(a: AttendanceInterval, b: AttendanceInterval): boolean {
  return (b.endsAt === null || a.startsAt < b.endsAt) && (a.endsAt === null || b.startsAt < a.endsAt);
}
