import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";
import type { Town } from "./town.ts";

const at = new Date("2023-07-05T16:10:00Z");
const behindDoors = { from: new Date("2023-07-05T17:00:00Z"), to: new Date("2023-07-05T17:30:00Z") };

/**
 * The course of the finished session, whose minutes are published: of each thing one row that citizens read, and beside
 * it one that they do not, because it names somebody whom they do not know or happened behind closed doors.
 */
export async function plantCourse({ items, meetings, people }: Town): Promise<void> {
  const meetingId = meetings.finished;
  await database().exclusion.createMany({
    data: [people.chair, people.unseated].map((personId) => ({
      ...{ agendaItemId: items.publicItem, personId, startsAt: at, disclosed: true, reason: SECRET },
    })),
  });
  await database().substitution.createMany({
    data: [
      { meetingId, substituteId: people.chair, memberId: people.member, startsAt: at },
      { meetingId, substituteId: people.unseated, memberId: people.schoolMember, startsAt: at },
    ],
  });
  await database().disruption.createMany({
    data: [people.member, people.unseated].map((personId) => ({
      ...{ meetingId, personId, sphere: "member" as const, startsAt: at },
    })),
  });
  await database().agendaItem.update({
    where: { id: items.nonPublicItem },
    data: { calledAt: behindDoors.from, closedAt: behindDoors.to },
    select: { id: true },
  });
  const stated = { meetingId, kind: "meeting.quorumStated" };
  const data = { present: 2, members: 3, outcome: "QUORATE", word: SECRET };
  await database().sessionLog.createMany({
    data: [
      { ...stated, number: 1, at, data, prevHash: SECRET, hash: `${SECRET} 1` },
      {
        ...{ ...stated, number: 2, at: behindDoors.from, prevHash: `${SECRET} 1`, hash: `${SECRET} 2` },
        data: { ...data, present: 7_777_777 },
      },
    ],
  });
}
