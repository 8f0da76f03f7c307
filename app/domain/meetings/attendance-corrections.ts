import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Instant } from "#app/domain/kernel/wall-clock.ts";
import { type AttendanceInterval, type AttendanceRefusal, addAttendance } from "./attendance.ts";

/** When the session began and ended; `endedAt` null while it runs. */
export type SessionSpan = { readonly startedAt: Instant; readonly endedAt: Instant | null };

export type AttendanceCorrectionRefusal = AttendanceRefusal | "attendance-outside-session" | "attendance-unknown";

/**
 * Puts right when somebody was there: one interval is replaced, or taken away where `to` is null. House rule: presence
 * lies within the session, since the minutes print it.
 */
export function correctAttendance(
  intervals: readonly AttendanceInterval[],
  wrong: AttendanceInterval | null,
  to: AttendanceInterval | null,
  session: SessionSpan & {
    /** Its end, or now while it runs: nobody can have been there later. */ readonly until: Instant;
  },
): Verdict<AttendanceInterval[], AttendanceCorrectionRefusal> {
  if (wrong && !intervals.includes(wrong)) return refused("attendance-unknown");
  const others = intervals.filter((interval) => interval !== wrong);
  if (!to) return accepted(others);
  const { startedAt, endedAt, until } = session;
  const endsAfter = to.endsAt === null ? endedAt !== null : to.endsAt > until;
  if (to.startsAt < startedAt || to.startsAt > until || endsAfter) return refused("attendance-outside-session");
  return addAttendance(others, to);
}

/** True for somebody who came before the session began or as it did, and stayed until its end, without a break. */
export function stayedThroughout(intervals: readonly AttendanceInterval[], session: SessionSpan): boolean {
  const sorted = [...intervals].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  let until: Instant | null = session.startedAt;
  for (const { startsAt, endsAt } of sorted) {
    if (until === null || startsAt > until) break;
    if (endsAt === null || endsAt > until) until = endsAt;
  }
  return until === null || (session.endedAt !== null && until >= session.endedAt);
}
