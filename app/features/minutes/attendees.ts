import { stayedThroughout } from "#app/domain/meetings/attendance-corrections.ts";
import type { AttendanceLine } from "#app/features/meetings/list-attendance.server.ts";
import type { Attendee } from "./minutes-views.ts";

/** The voting members who were there, with their times where they were not there throughout. */
export function attendeesOf(
  lines: readonly AttendanceLine[],
  meeting: { startedAt: Date | null; endedAt: Date | null },
): Attendee[] {
  const { startedAt, endedAt } = meeting;
  return lines
    .filter(({ votingRight, stays }) => votingRight && stays.length > 0)
    .map(({ personId, name, stays }) => {
      const throughout = startedAt !== null && stayedThroughout(stays, { startedAt, endedAt });
      return {
        personId,
        name,
        stays: throughout ? [] : stays.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
        byVideo: stays.every(({ mode }) => mode === "video"),
      };
    });
}
