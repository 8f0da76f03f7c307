import { personName } from "#app/domain/council/person-name.ts";
import { listAttendance } from "#app/features/meetings/list-attendance.server.ts";
import { readQuorum } from "#app/features/meetings/read-quorum.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { getDeskMeeting } from "./desk-meeting.server.ts";
import { listDeskSections } from "./desk-sections.server.ts";
import type { DeskMeeting, SelectedItem, SessionItem, SessionView } from "./session-views.ts";

/**
 * The screen of a running session: agenda with states, the item that is looked at, presence and quorum. Throws 404 and
 * 403 as `getDeskMeeting`.
 * @param selectedId the item asked for; without one that exists, the called one, else the first open one
 */
export async function getSession(
  viewer: PersonViewer,
  meetingId: string | undefined,
  selectedId: string | null,
): Promise<SessionView> {
  const { meeting, rights } = await getDeskMeeting(viewer, meetingId);
  const items = await listItems(meeting.id);
  const called = items.find(({ state }) => state === "called") ?? null;
  const open = items.filter(({ state }) => state === "open");
  const after = called ? items.slice(items.indexOf(called) + 1) : items;
  const next = after.find(({ state }) => state === "open") ?? open[0] ?? null;
  const shown = items.find(({ id }) => id === selectedId) ?? called ?? next ?? items[0] ?? null;
  const [selected, attendance, stated] = await Promise.all([
    shown && findSelected(meeting.id, shown),
    listAttendance(database(), meeting),
    findStated(meeting),
  ]);
  const quorum = await readQuorum(database(), meeting.id, { established: wasReached(stated?.outcome) });
  return {
    meeting,
    rights,
    items,
    calledId: called?.id ?? null,
    next,
    openCount: open.length,
    selected,
    attendance,
    quorum: { ...quorum, stated: stated && { at: stated.at, present: stated.present, members: stated.members } },
  };
}

async function listItems(meetingId: string): Promise<SessionItem[]> {
  const rows = await database().agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: { id: true, number: true, name: true, public: true, state: true, parentId: true },
  });
  return rows.map(({ parentId, ...item }) => ({ ...item, isSub: parentId !== null }));
}

async function findSelected(meetingId: string, item: SessionItem): Promise<SelectedItem | null> {
  const section = (await listDeskSections(database(), meetingId)).find(({ agendaItemId }) => agendaItemId === item.id);
  const row = await database().agendaItem.findUnique({
    where: { id: item.id },
    select: {
      consultations: {
        orderBy: { createdAt: "asc" },
        select: { paper: { select: { id: true, reference: true, name: true } } },
      },
      exclusions: {
        where: { endsAt: null },
        select: { person: { select: { id: true, title: true, givenName: true, familyName: true } } },
      },
    },
  });
  if (!section || !row) return null;
  return {
    ...item,
    section,
    papers: row.consultations.map(({ paper }) => paper),
    excluded: row.exclusions.map(({ person }) => ({ personId: person.id, name: personName(person) })),
  };
}

type Stated = { at: Date; present: number; members: number; outcome: string };

/** The latest statement of the quorum in this session, from the diary. */
async function findStated({ id, bodyId, startedAt }: DeskMeeting): Promise<Stated | null> {
  if (!startedAt) return null;
  const event = await database().event.findFirst({
    where: {
      bodyId,
      kind: "meeting.quorumStated",
      at: { gte: new Date(startedAt.getTime() - CLOCKS_APART_MS) },
      data: { path: ["meetingId"], equals: id },
    },
    orderBy: { id: "desc" },
    select: { at: true, data: true },
  });
  if (!event) return null;
  const { present, members, outcome } = event.data as { present: number; members: number; outcome: string };
  return { at: event.at, present, members, outcome };
}

// why: the diary's time is the database's clock, the session's the application's.
const CLOCKS_APART_MS = 60_000;

function wasReached(outcome: string | undefined): boolean {
  return outcome !== undefined && outcome !== "NOT_QUORATE";
}
