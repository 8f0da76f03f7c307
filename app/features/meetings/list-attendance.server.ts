import { personName, sortedName } from "#app/domain/council/person-name.ts";
import { presentAt } from "#app/domain/meetings/attendance.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type MeetingMember, membersOfMeeting } from "./members-of-meeting.server.ts";

export type Stay = { id: string; personId: string; mode: "room" | "video"; startsAt: Date; endsAt: Date | null };

/** A member of the meeting's organization with when the person was there. */
export type AttendanceLine = {
  personId: string;
  name: string;
  sortedName: string;
  role: MeetingMember["role"];
  votingRight: boolean;
  /** How the person is there now; null when away. */
  now: "room" | "video" | null;
  stays: Stay[];
};

/**
 * Everybody who belongs to the meeting's organization that day, with the stays recorded so far, by family name. The
 * caller has asked for a right to the meeting.
 */
export async function listAttendance(
  db: Pick<Tx, "membership" | "meeting" | "attendance">,
  meeting: { id: string; organizationId: string; timeZone: string },
): Promise<AttendanceLine[]> {
  const members = await membersOfMeeting(db, meeting);
  const stays = await listStays(db, meeting.id);
  const there = presentAt(stays, now());
  return members.map(({ name, ...member }) => ({
    ...member,
    name: personName(name),
    sortedName: sortedName(name),
    now: there.get(member.personId) ?? null,
    stays: stays.filter((stay) => stay.personId === member.personId),
  }));
}

/** All stays of a meeting by their beginning. */
export async function listStays(db: Pick<Tx, "attendance">, meetingId: string): Promise<Stay[]> {
  return db.attendance.findMany({
    where: { meetingId },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, personId: true, mode: true, startsAt: true, endsAt: true },
  });
}
