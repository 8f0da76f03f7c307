import { type CastAgendaItem, type CastMeeting, listMeetings } from "#tests/cast/meetings.ts";
import { votersOn } from "#tests/cast/memberships.ts";
import { body, getOrganization } from "#tests/cast/organizations.ts";
import { listPapers } from "#tests/cast/papers.ts";
import { localDate } from "../../app/domain/kernel/local-date.ts";
import { instantAt, localTime } from "../../app/domain/kernel/wall-clock.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import type { SeededCouncil } from "./council.ts";

const NORM = "§ 66 Abs. 1 NKomVG";

type Seeded = { meetingId: string; itemIds: Map<string, string> };

/** Every meeting with agenda, attendance, results and minutes, and the papers' way through them. */
export async function seedMeetings(
  tx: Tx,
  council: SeededCouncil,
  paperIds: Map<string, string>,
  today: string,
): Promise<void> {
  const itemOf = new Map<string, string>();
  for (const meeting of listMeetings(today)) {
    const seeded = await seedMeeting(tx, council, meeting);
    for (const item of meeting.items) {
      if (item.paper) itemOf.set(`${meeting.key} ${item.paper}`, getId(seeded.itemIds, item.number));
    }
    if (meeting.minutes) await seedRecord(tx, council, meeting, seeded);
  }
  for (const paper of listPapers(today)) {
    const paperId = getId(paperIds, paper.key);
    await tx.consultation.createMany({
      data: paper.consultations.map(({ organization, meeting, role, authoritative, public: isPublic }, position) => ({
        paperId,
        organizationId: council.organizationIds[organization],
        agendaItemId: meeting === null ? null : (itemOf.get(`${meeting} ${paper.key}`) ?? null),
        position,
        role,
        authoritative,
        public: isPublic,
      })),
    });
  }
}

async function seedMeeting(tx: Tx, council: SeededCouncil, meeting: CastMeeting): Promise<Seeded> {
  const { organizationIds, bodyId } = council;
  const { name, room, place, state } = meeting;
  const at = (time: string) => instantAt(localDate(meeting.date), localTime(time), body.timeZone);
  const held = state === "closed";
  const { id: meetingId } = await tx.meeting.create({
    data: {
      bodyId,
      organizationId: organizationIds[meeting.organization],
      name,
      room,
      place,
      state,
      startsAt: at(meeting.start),
      endsAt: meeting.end === null ? null : at(meeting.end),
      startedAt: held ? at(meeting.start) : null,
      endedAt: held && meeting.end !== null ? at(meeting.end) : null,
      publishedAt: meeting.invitedOn === null ? null : new Date(`${meeting.invitedOn}T08:00:00Z`),
    },
    select: { id: true },
  });
  const rows = await tx.agendaItem.createManyAndReturn({
    data: meeting.items.map((item, position) => ({
      meetingId,
      position,
      number: item.number,
      public: item.public,
      name: item.name,
      state: held ? ("closed" as const) : ("open" as const),
    })),
    select: { id: true, number: true },
  });
  return { meetingId, itemIds: new Map(rows.map(({ id, number }) => [number, id])) };
}

async function seedRecord(tx: Tx, council: SeededCouncil, meeting: CastMeeting, seeded: Seeded): Promise<void> {
  const { meetingId, itemIds } = seeded;
  const at = (time: string) => instantAt(localDate(meeting.date), localTime(time), body.timeZone);
  await tx.attendance.createMany({
    data: meeting.attendance.map(({ person, mode, start, end }) => ({
      meetingId,
      personId: council.personIds[person],
      mode,
      startsAt: at(start),
      endsAt: at(end),
    })),
  });
  const { minutes } = meeting;
  if (!minutes) return;
  const publishedAt = minutes.publishedOn === null ? null : new Date(`${minutes.publishedOn}T08:00:00Z`);
  await tx.minutes.create({
    data: {
      meetingId,
      state: minutes.state,
      publishedAt,
      sections: {
        create: meeting.items.map((item) => ({
          agendaItemId: getId(itemIds, item.number),
          public: item.public,
          record: item.record,
          resolution: item.resolution,
          decisionType: item.decisionType,
        })),
      },
    },
  });
  const announcedAt = at(meeting.end ?? meeting.start);
  await tx.poll.createMany({
    data: meeting.items.flatMap((item) => pollOf(item, meeting, getId(itemIds, item.number), meetingId, announcedAt)),
  });
}

function pollOf(item: CastAgendaItem, meeting: CastMeeting, agendaItemId: string, meetingId: string, at: Date) {
  if (!item.votes) return [];
  const { yes, no, abstain } = item.votes;
  const outcome = yes > no ? ("ADOPTED" as const) : ("REJECTED" as const);
  const present = meeting.attendance.filter((attendance) => attendance.votes).length;
  return [
    {
      meetingId,
      agendaItemId,
      question: item.name,
      state: "published" as const,
      rule: "SIMPLE",
      norm: NORM,
      statutory: getOrganization(meeting.organization).statutoryMembers,
      seated: votersOn(meeting.organization, meeting.date).length,
      present,
      excluded: 0,
      eligible: present,
      epoch: 1,
      cast: yes + no + abstain,
      yes,
      no,
      abstain,
      result: outcome,
      needed: Math.floor((yes + no) / 2) + 1,
      announced: outcome,
      openedAt: at,
      closedAt: at,
      publishedAt: at,
    },
  ];
}

function getId(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`no id for ${key}`);
  return id;
}
