import { meetingsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { DeskMeeting, DeskPaper, DeskView } from "./desk-view.ts";

const SHOWN = 5;
/** A meeting that is due but not opened yet is still to come. */
const STARTED_LATELY_MS = 12 * 60 * 60 * 1000;
const MEETING = {
  id: true,
  name: true,
  startsAt: true,
  publishedAt: true,
  organization: { select: { name: true } },
} satisfies Prisma.MeetingSelect;

/**
 * What the office has to do next.
 * @param viewer who asks; needs "meeting.write"
 */
export async function getDesk(viewer: Viewer): Promise<DeskView> {
  const person = requireCan(viewer, "meeting.write");
  const lately = new Date(now().getTime() - STARTED_LATELY_MS);
  const [running, next, minutes, drafts, waiting] = await Promise.all([
    listDeskMeetings(person, { state: "running" }, "asc"),
    listDeskMeetings(person, { state: { in: ["draft", "scheduled", "invited"] }, startsAt: { gte: lately } }, "asc"),
    listDeskMeetings(person, { state: "closed", NOT: { minutes: { publishedAt: { not: null } } } }, "desc"),
    listDeskPapers(person, { state: "draft" }),
    listDeskPapers(person, { state: "released", consultations: { none: { agendaItemId: { not: null } } } }),
  ]);
  return { running, next, minutes, drafts, waiting };
}

async function listDeskMeetings(
  viewer: Viewer,
  narrowed: Prisma.MeetingWhereInput,
  order: "asc" | "desc",
): Promise<DeskMeeting[]> {
  const rows = await database().meeting.findMany({
    where: { AND: [meetingsVisibleTo(viewer), narrowed] },
    orderBy: [{ startsAt: order }, { id: "asc" }],
    take: SHOWN,
    select: MEETING,
  });
  return rows.map(({ publishedAt, organization, ...meeting }) => ({
    ...meeting,
    organization: organization.name,
    published: publishedAt !== null,
  }));
}

async function listDeskPapers(
  viewer: Viewer,
  narrowed: Prisma.PaperWhereInput,
): Promise<{ papers: DeskPaper[]; total: number }> {
  const where = { AND: [papersVisibleTo(viewer), narrowed] };
  const [papers, total] = await Promise.all([
    database().paper.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: SHOWN,
      select: { id: true, reference: true, name: true },
    }),
    database().paper.count({ where }),
  ]);
  return { papers, total };
}
