import type { DisruptionSphere } from "#app/domain/meetings/disruption.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type AttendanceLine, listAttendance } from "./list-attendance.server.ts";

/** A line of the attendance with what citizens never read: broken connections and who stands in for whom. */
export type PresenceLine = AttendanceLine & {
  /** The disruption that runs now. */
  disruption: { sphere: DisruptionSphere; startsAt: Date } | null;
  /** Whom the person stands in for, and who stands in for the person. */
  replaces: string | null;
  replacedBy: string | null;
};

/** Everybody of the meeting's organization for those who run the session; the caller has asked for a right to it. */
export async function listPresence(
  db: Pick<Tx, "membership" | "meeting" | "attendance" | "disruption" | "substitution">,
  meeting: { id: string; organizationId: string; timeZone: string },
): Promise<PresenceLine[]> {
  const lines = await listAttendance(db, meeting);
  const running = { meetingId: meeting.id, endsAt: null };
  const disruptions = await db.disruption.findMany({
    where: running,
    select: { personId: true, sphere: true, startsAt: true },
  });
  const substitutions = await db.substitution.findMany({
    where: running,
    select: { substituteId: true, memberId: true },
  });
  return lines.map((line) => {
    const { personId } = line;
    const broken = disruptions.find((one) => one.personId === personId);
    return {
      ...line,
      disruption: broken ? { sphere: broken.sphere, startsAt: broken.startsAt } : null,
      replaces: substitutions.find(({ substituteId }) => substituteId === personId)?.memberId ?? null,
      replacedBy: substitutions.find(({ memberId }) => memberId === personId)?.substituteId ?? null,
    };
  });
}
