import { personName } from "#app/domain/council/person-name.ts";
import { mustInterrupt } from "#app/domain/meetings/disruption.ts";
import { listPresence } from "#app/features/meetings/list-presence.server.ts";
import { readQuorumStanding } from "#app/features/meetings/quorum-standing.server.ts";
import { readQuorum } from "#app/features/meetings/read-quorum.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { getDeskMeeting } from "./desk-meeting.server.ts";
import { listDeskSections } from "./desk-sections.server.ts";
import type { SelectedItem, SessionItem, SessionView } from "./session-views.ts";

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
  const [selected, attendance, quorum, { stated, doubt }] = await Promise.all([
    shown && findSelected(meeting.id, shown),
    listPresence(database(), meeting),
    readQuorum(database(), meeting.id),
    readQuorumStanding(database(), meeting.id),
  ]);
  const nameOf = (personId: string) => attendance.find((line) => line.personId === personId)?.name ?? "";
  return {
    meeting,
    rights,
    items,
    calledId: called?.id ?? null,
    next,
    openCount: open.length,
    selected,
    attendance,
    quorum: { ...quorum, stated, doubt: doubt && { ...doubt, name: nameOf(doubt.personId) } },
    interrupt: mustInterrupt(attendance.flatMap(({ disruption }) => disruption?.sphere ?? [])),
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
      secondSession: true,
      consultations: {
        orderBy: { createdAt: "asc" },
        select: { paper: { select: { id: true, reference: true, name: true } } },
      },
      exclusions: {
        where: { endsAt: null },
        select: {
          ...{ reason: true, disclosed: true, byBody: true },
          person: { select: { id: true, title: true, givenName: true, familyName: true } },
        },
      },
    },
  });
  if (!section || !row) return null;
  return {
    ...item,
    section,
    papers: row.consultations.map(({ paper }) => paper),
    secondSession: row.secondSession,
    excluded: row.exclusions.map(({ person, ...marks }) => ({
      ...marks,
      personId: person.id,
      name: personName(person),
    })),
  };
}
