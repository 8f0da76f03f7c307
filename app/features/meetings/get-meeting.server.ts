import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type SecondSessionNotice, secondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { consultationsVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { summarySelect, toSummary } from "./list-meetings.server.ts";
import type { AgendaEntry, ClosedEntry, MeetingView } from "./meeting-views.ts";
import { agendaItemsVisibleTo, meetingsVisibleTo, seesNonPublicPart } from "./visible.server.ts";

/** A meeting with the agenda as the asker may read it; null when it does not exist for the asker. */
export async function findMeeting(viewer: Viewer, meetingId: string | undefined): Promise<MeetingView | null> {
  if (!isUuid(meetingId)) return null;
  const row = await reader(viewer).meeting.findFirst({
    where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
    select: { ...summarySelect, cancelReason: true, body: { select: { land: true, timeZone: true } } },
  });
  if (!row) return null;
  const { body, cancelReason, ...summary } = row;
  const seesNonPublic = seesNonPublicPart(viewer, row.organization.id);
  const second = secondSessionNotice(body.land, dateAt(row.startsAt, body.timeZone));
  const items = await listEntries(viewer, meetingId, seesNonPublic, second.ok ? second.value : null);
  const closed = seesNonPublic ? [] : await listClosedEntries(viewer, meetingId);
  const agenda = [...items, ...closed].sort((a, b) => a.position - b.position).map(({ entry }) => entry);
  return { ...toSummary(summary), cancelReason, timeZone: body.timeZone, agenda };
}

type Placed = { position: number; entry: AgendaEntry | ClosedEntry };

const publishedResult = {
  where: { state: "published" },
  orderBy: { publishedAt: "asc" },
  select: {
    ...{ id: true, kind: true, yes: true, no: true, abstain: true, announced: true, electedId: true },
    candidates: { select: { id: true, name: true } },
  },
} satisfies Prisma.AgendaItem$pollsArgs;

async function listEntries(
  viewer: Viewer,
  meetingId: string,
  seesNonPublic: boolean,
  notice: SecondSessionNotice | null,
): Promise<Placed[]> {
  const filesSeen: Prisma.FileWhereInput = seesNonPublic ? {} : { public: true };
  const rows = await reader(viewer).agendaItem.findMany({
    where: { AND: [{ meetingId }, agendaItemsVisibleTo(viewer)] },
    orderBy: { position: "asc" },
    select: {
      id: true,
      parentId: true,
      number: true,
      position: true,
      public: true,
      name: true,
      state: true,
      supplementedAt: true,
      secondSession: true,
      consultations: {
        where: consultationsVisibleTo(viewer),
        orderBy: { createdAt: "asc" },
        select: { paper: { select: { id: true, reference: true, name: true, type: true } } },
      },
      files: { where: { file: filesSeen }, select: { fileId: true } },
      section: { select: { decisionType: true, minutes: { select: { publishedAt: true } } } },
      polls: publishedResult,
    },
  });
  return rows.map(({ position, consultations, files, section, polls, supplementedAt, secondSession, ...item }) => ({
    position,
    entry: {
      kind: "item" as const,
      ...item,
      papers: consultations.map((consultation) => consultation.paper),
      fileCount: files.length,
      supplement: supplementedAt !== null,
      secondSession: secondSession ? notice : null,
      decisionType: section?.minutes.publishedAt ? section.decisionType : null,
      ...outcomesOf(polls),
    },
  }));
}

type PublishedPoll = Prisma.PollGetPayload<typeof publishedResult>;

/** Votes have counts, elections have names. */
function outcomesOf(polls: PublishedPoll[]): Pick<AgendaEntry, "results" | "elections"> {
  return {
    results: polls
      .filter(({ kind }) => kind !== "election")
      .map(({ id, yes, no, abstain, announced }) => ({ id, yes, no, abstain, adopted: announced === "ADOPTED" })),
    elections: polls
      .filter(({ kind }) => kind === "election")
      .map(({ id, electedId, candidates }) => ({
        id,
        elected: candidates.find((candidate) => candidate.id === electedId)?.name ?? null,
      })),
  };
}

/** Numbers of the items behind closed doors, where the body lists them; the view itself holds nothing else. */
async function listClosedEntries(viewer: Viewer, meetingId: string): Promise<Placed[]> {
  const rows = await reader(viewer).$queryRaw<{ number: string; position: number }[]>`
    SELECT number, position FROM public_closed_item WHERE meeting_id = ${meetingId}::uuid ORDER BY position`;
  return rows.map(({ number, position }) => ({ position, entry: { kind: "closed", number } }));
}
