import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { membershipsOn } from "./read-seats.server.ts";

export type MeetingMember = {
  personId: string;
  name: { title: string | null; givenName: string; familyName: string };
  role: "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";
  votingRight: boolean;
};

/** Who belongs to the meeting's organization on the day of the meeting, by family name; each person once. */
export async function membersOfMeeting(
  db: Pick<Tx, "membership" | "meeting">,
  meeting: { id: string; organizationId: string; timeZone: string },
): Promise<MeetingMember[]> {
  const { startsAt } = await db.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { startsAt: true } });
  const day = new Date(`${dateAt(startsAt, meeting.timeZone)}T00:00:00Z`);
  const rows = await db.membership.findMany({
    where: membershipsOn(meeting.organizationId, day),
    // why: of several memberships of one person the one with a vote counts here.
    orderBy: [{ votingRight: "desc" }, { role: "asc" }],
    select: {
      personId: true,
      role: true,
      votingRight: true,
      person: { select: { title: true, givenName: true, familyName: true } },
    },
  });
  const members = new Map<string, MeetingMember>();
  for (const { person, ...row } of rows)
    if (!members.has(row.personId)) members.set(row.personId, { ...row, name: person });
  return [...members.values()].sort(
    (a, b) => compare(a.name.familyName, b.name.familyName) || compare(a.name.givenName, b.name.givenName),
  );
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "de");
}
