import { randomUUID } from "node:crypto";
import type { CastAgendaItem, CastMeeting } from "#tests/cast/cast-meeting.ts";
import { listMeetings } from "#tests/cast/meetings.ts";
import { votersOn } from "#tests/cast/memberships.ts";
import { body, getOrganization } from "#tests/cast/organizations.ts";
import { listPapers } from "#tests/cast/papers.ts";
import { localDate } from "../../app/domain/kernel/local-date.ts";
import { instantAt, localTime } from "../../app/domain/kernel/wall-clock.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import type { SeededCouncil } from "./council.ts";

const NORM = "§ 66 Abs. 1 NKomVG";

type WithIds = { meeting: CastMeeting; meetingId: string; itemIds: Map<string, string> };

/** Every meeting with agenda, attendance, results and minutes, and the papers' way through them. */
export async function seedMeetings(
  tx: Tx,
  council: SeededCouncil,
  paperIds: Map<string, string>,
  today: string,
): Promise<void> {
  const meetings = listMeetings(today).map((meeting) => ({
    meeting,
    meetingId: randomUUID(),
    itemIds: new Map(meeting.items.map((item) => [item.number, randomUUID()])),
  }));
  await tx.meeting.createMany({ data: meetings.map((one) => rowOf(council, one)) });
  await tx.agendaItem.createMany({
    data: meetings.flatMap(({ meeting, meetingId, itemIds }) =>
      meeting.items.map((item, position) => ({
        id: getId(itemIds, item.number),
        meetingId,
        position,
        number: item.number,
        public: item.public,
        name: item.name,
        state: meeting.state === "closed" ? ("closed" as const) : ("open" as const),
      })),
    ),
  });
  await seedConsultations(tx, council, meetings, paperIds, today);
  await seedRecords(tx, council, meetings);
}

function rowOf({ bodyId, organizationIds }: SeededCouncil, { meeting, meetingId }: WithIds) {
  const { name, room, place, state, start, end } = meeting;
  const at = clockOf(meeting);
  const held = state === "closed";
  return {
    id: meetingId,
    bodyId,
    organizationId: organizationIds[meeting.organization],
    name,
    room,
    place,
    state,
    startsAt: at(start),
    endsAt: end === null ? null : at(end),
    startedAt: held ? at(start) : null,
    endedAt: held && end !== null ? at(end) : null,
    publishedAt: meeting.invitedOn === null ? null : new Date(`${meeting.invitedOn}T08:00:00Z`),
  };
}

async function seedConsultations(
  tx: Tx,
  council: SeededCouncil,
  meetings: WithIds[],
  paperIds: Map<string, string>,
  today: string,
): Promise<void> {
  const itemOf = new Map(
    meetings.flatMap(({ meeting, itemIds }) =>
      meeting.items.map((item) => [`${meeting.key} ${item.paper}`, getId(itemIds, item.number)] as const),
    ),
  );
  await tx.consultation.createMany({
    data: listPapers(today).flatMap((paper) =>
      paper.consultations.map(({ organization, meeting, role, authoritative, public: isPublic }, position) => ({
        paperId: getId(paperIds, paper.key),
        organizationId: council.organizationIds[organization],
        agendaItemId: meeting === null ? null : (itemOf.get(`${meeting} ${paper.key}`) ?? null),
        position,
        role,
        authoritative,
        public: isPublic,
      })),
    ),
  });
}

async function seedRecords(tx: Tx, council: SeededCouncil, meetings: WithIds[]): Promise<void> {
  const held = meetings.flatMap((one) => {
    const { minutes } = one.meeting;
    return minutes ? [{ ...one, minutes, minutesId: randomUUID() }] : [];
  });
  await tx.attendance.createMany({
    data: held.flatMap(({ meeting, meetingId }) =>
      meeting.attendance.map(({ person, mode, start, end }) => ({
        meetingId,
        personId: council.personIds[person],
        mode,
        startsAt: clockOf(meeting)(start),
        endsAt: clockOf(meeting)(end),
      })),
    ),
  });
  await tx.minutes.createMany({
    data: held.map(({ meetingId, minutes, minutesId }) => ({
      id: minutesId,
      meetingId,
      state: minutes.state,
      publishedAt: minutes.publishedOn === null ? null : new Date(`${minutes.publishedOn}T08:00:00Z`),
    })),
  });
  await tx.minutesSection.createMany({
    data: held.flatMap(({ meeting, itemIds, minutesId }) =>
      meeting.items.map((item) => ({
        minutesId,
        agendaItemId: getId(itemIds, item.number),
        public: item.public,
        record: item.record,
        resolution: item.resolution,
        decisionType: item.decisionType,
      })),
    ),
  });
  await tx.poll.createMany({
    data: held.flatMap(({ meeting, itemIds, meetingId }) =>
      meeting.items.flatMap((item) =>
        pollOf(item, meeting, getId(itemIds, item.number), meetingId, clockOf(meeting)(meeting.end ?? meeting.start)),
      ),
    ),
  });
}

function clockOf(meeting: CastMeeting): (time: string) => Date {
  return (time) => instantAt(localDate(meeting.date), localTime(time), body.timeZone);
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
