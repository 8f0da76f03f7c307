import { dateAt, instantAt, localTime } from "#app/domain/kernel/wall-clock.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { summarySelect, toSummary } from "./list-meetings.server.ts";
import type { OfficeFilter } from "./office-filter.ts";
import type { OfficeMeetingPage } from "./office-views.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

const PER_PAGE = 50;

/**
 * A page of the office's meetings in every state; coming ones by date, others newest first.
 * @param viewer who asks; needs "meeting.write"
 * @param timeZone of the body: "from today" begins at its midnight
 */
export async function listOfficeMeetings(
  viewer: Viewer,
  filter: OfficeFilter,
  timeZone: string,
): Promise<OfficeMeetingPage> {
  const person = requireCan(viewer, "meeting.write");
  const { organizationId, state, period } = filter;
  const today = instantAt(dateAt(now(), timeZone), localTime("00:00"), timeZone);
  const where: Prisma.MeetingWhereInput = {
    AND: [
      meetingsVisibleTo(person),
      organizationId ? { organizationId } : {},
      state ? { state } : {},
      period === "upcoming" ? { OR: [{ startsAt: { gte: today } }, { state: "running" }] } : {},
      period === "past" ? { startsAt: { lt: today } } : {},
    ],
  };
  const total = await database().meeting.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(filter.page, pageCount);
  const rows = await database().meeting.findMany({
    where,
    orderBy: [{ startsAt: period === "upcoming" ? "asc" : "desc" }, { id: "asc" }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: { ...summarySelect, _count: { select: { agendaItems: true } } },
  });
  const meetings = rows.map(({ _count, ...row }) => ({ ...toSummary(row), itemCount: _count.agendaItems }));
  return { meetings, total, page, pageCount };
}
