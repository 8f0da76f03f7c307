import { consultationsVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { summarySelect, toSummary } from "./list-meetings.server.ts";
import type { AgendaItemState, MeetingSummary, PaperLabel } from "./meeting-views.ts";
import { agendaItemsVisibleTo } from "./visible.server.ts";

export type Neighbour = { id: string; number: string; name: string };

export type AgendaItemView = {
  id: string;
  number: string;
  name: string;
  public: boolean;
  state: AgendaItemState;
  calledAt: Date | null;
  closedAt: Date | null;
  meeting: MeetingSummary;
  timeZone: string;
  papers: (PaperLabel & { role: "preliminary" | "decision" | "information" })[];
  /** The visible items before and after this one. */
  previous: Neighbour | null;
  next: Neighbour | null;
};

/** An agenda item with its meeting, papers and visible neighbours; null when it does not exist for the asker. */
export async function findAgendaItem(viewer: Viewer, agendaItemId: string | undefined): Promise<AgendaItemView | null> {
  if (!isUuid(agendaItemId)) return null;
  const row = await reader(viewer).agendaItem.findFirst({
    where: { AND: [{ id: agendaItemId }, agendaItemsVisibleTo(viewer)] },
    select: {
      id: true,
      number: true,
      name: true,
      public: true,
      state: true,
      calledAt: true,
      closedAt: true,
      position: true,
      meeting: { select: { ...summarySelect, body: { select: { timeZone: true } } } },
      consultations: {
        where: consultationsVisibleTo(viewer),
        orderBy: { createdAt: "asc" },
        select: { role: true, paper: { select: { id: true, reference: true, name: true, type: true } } },
      },
    },
  });
  if (!row) return null;
  const { position, consultations, meeting, ...item } = row;
  const { body, ...summary } = meeting;
  const [previous, next] = await Promise.all([
    findNeighbour(viewer, meeting.id, { lt: position }),
    findNeighbour(viewer, meeting.id, { gt: position }),
  ]);
  const papers = consultations.map(({ role, paper }) => ({ ...paper, role }));
  return { ...item, meeting: toSummary(summary), timeZone: body.timeZone, papers, previous, next };
}

async function findNeighbour(
  viewer: Viewer,
  meetingId: string,
  position: { lt: number } | { gt: number },
): Promise<Neighbour | null> {
  return reader(viewer).agendaItem.findFirst({
    where: { AND: [{ meetingId, position }, agendaItemsVisibleTo(viewer)] },
    orderBy: { position: "lt" in position ? "desc" : "asc" },
    select: { id: true, number: true, name: true },
  });
}
