import { stayedThroughout } from "#app/domain/meetings/attendance-corrections.ts";
import type { AttendanceLine } from "#app/features/meetings/list-attendance.server.ts";
import type { StoodIn } from "./course-views.ts";
import type { Attendee } from "./minutes-views.ts";

/** The voting members and their substitutes who were there, with the times of whoever was not there throughout. */
export function attendeesOf(
  lines: readonly AttendanceLine[],
  meeting: { startedAt: Date | null; endedAt: Date | null },
  substitutes: readonly StoodIn[],
): Attendee[] {
  const { startedAt, endedAt } = meeting;
  return lines
    .filter(({ personId, votingRight, stays }) => {
      const stoodIn = substitutes.some(({ substituteId }) => substituteId === personId);
      return (votingRight || stoodIn) && stays.length > 0;
    })
    .map(({ personId, name, stays }) => {
      const throughout = startedAt !== null && stayedThroughout(stays, { startedAt, endedAt });
      return {
        personId,
        name,
        stays: throughout ? [] : stays.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
        stoodIn: substitutes.flatMap(({ substituteId, ...stoodIn }) => (substituteId === personId ? stoodIn : [])),
        byVideo: stays.every(({ mode }) => mode === "video"),
      };
    });
}
