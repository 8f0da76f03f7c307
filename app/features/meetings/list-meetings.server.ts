import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { MeetingSummary } from "./meeting-views.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

export type MeetingFilter = {
  /** From this instant on. */
  from?: Date;
  /** Before this instant. */
  until?: Date;
  organizationId?: string;
  running?: boolean;
  order?: "earliest" | "latest";
  /** At most this many; 200 without. */
  limit?: number;
};

/** The columns of a summary, the same for every list and page. */
export const summarySelect = {
  id: true,
  name: true,
  state: true,
  startsAt: true,
  endsAt: true,
  startedAt: true,
  endedAt: true,
  room: true,
  place: true,
  publishedAt: true,
  organization: { select: { id: true, name: true, shortName: true } },
  minutes: { select: { publishedAt: true } },
} satisfies Prisma.MeetingSelect;

type SummaryRow = Prisma.MeetingGetPayload<{ select: typeof summarySelect }>;

const MOST = 200;

/** Meetings the asker may know of, by date. */
export async function listMeetings(viewer: Viewer, filter: MeetingFilter = {}): Promise<MeetingSummary[]> {
  const rows = await reader(viewer).meeting.findMany({
    where: {
      AND: [
        meetingsVisibleTo(viewer),
        { startsAt: { gte: filter.from, lt: filter.until } },
        filter.organizationId ? { organizationId: filter.organizationId } : {},
        filter.running ? { state: "running" } : {},
      ],
    },
    orderBy: [{ startsAt: filter.order === "latest" ? "desc" : "asc" }, { id: "asc" }],
    take: Math.min(filter.limit ?? MOST, MOST),
    select: summarySelect,
  });
  return rows.map(toSummary);
}

/** A summary from its row. */
export function toSummary({ publishedAt, minutes, ...row }: SummaryRow): MeetingSummary {
  return { ...row, published: publishedAt !== null, minutesPublished: minutes?.publishedAt != null };
}
