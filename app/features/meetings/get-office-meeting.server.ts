import { randomUUID } from "node:crypto";
import { dateAt, wallClockAt } from "#app/domain/kernel/wall-clock.ts";
import { agendaStands } from "#app/domain/meetings/agenda-changes.ts";
import { MEETING_TABLE, type MeetingMove } from "#app/domain/meetings/meeting-states.ts";
import { secondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { listWaitingPapers, officePaperSelect, toOfficePaper } from "./list-waiting-papers.server.ts";
import type { MeetingFields, OfficeItem, OfficeMeeting } from "./office-views.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

/** More than anybody adds between two answers of the server. */
const NEXT_IDS = 12;

/**
 * A meeting with its whole agenda and the papers that wait for it. 404 when it does not exist for the asker, 403 when
 * the asker may not prepare it.
 * @param viewer who asks; needs "meeting.write"
 */
export async function getOfficeMeeting(viewer: Viewer, meetingId: string | undefined): Promise<OfficeMeeting> {
  if (!isUuid(meetingId)) throw notFound();
  const row = await database().meeting.findFirst({
    where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
    select: {
      id: true,
      name: true,
      state: true,
      version: true,
      startsAt: true,
      endsAt: true,
      room: true,
      place: true,
      publishedAt: true,
      cancelReason: true,
      body: { select: { land: true, timeZone: true } },
      organization: { select: { id: true, name: true, shortName: true, public: true, meetsInPublic: true } },
    },
  });
  if (!row) throw notFound();
  const { body, publishedAt, organization, ...meeting } = row;
  const person = requireCan(viewer, "meeting.write", organization.id);
  const { meetsInPublic, ...label } = organization;
  const published = publishedAt !== null;
  const second = secondSessionNotice(body.land, dateAt(meeting.startsAt, body.timeZone));
  const [items, waiting] = await Promise.all([listOfficeItems(meetingId), listWaitingPapers(person, organization.id)]);
  return {
    ...meeting,
    organization: label,
    timeZone: body.timeZone,
    terms: { meetsInPublic, published, stands: agendaStands(row.state, published) },
    moves: (Object.keys(MEETING_TABLE.draft) as MeetingMove[]).filter((move) => "to" in MEETING_TABLE[row.state][move]),
    secondSession: second.ok ? second.value : null,
    items,
    waiting,
    nextIds: Array.from({ length: NEXT_IDS }, () => randomUUID()),
  };
}

/** The fields of the form as they stand now. */
export function fieldsOf(meeting: OfficeMeeting): MeetingFields {
  const { name, room, place, startsAt, endsAt, timeZone } = meeting;
  const start = wallClockAt(startsAt, timeZone);
  const endTime = endsAt ? wallClockAt(endsAt, timeZone).time : "";
  return { name, room, place, date: start.date, startTime: start.time, endTime };
}

async function listOfficeItems(meetingId: string): Promise<OfficeItem[]> {
  const rows = await database().agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      parentId: true,
      number: true,
      public: true,
      name: true,
      state: true,
      supplementedAt: true,
      secondSession: true,
      consultations: { orderBy: { createdAt: "asc" }, select: { paper: { select: officePaperSelect } } },
    },
  });
  return rows.map(({ supplementedAt, consultations, ...item }) => ({
    ...item,
    supplement: supplementedAt !== null,
    papers: consultations.map(({ paper }) => toOfficePaper(paper)),
  }));
}
