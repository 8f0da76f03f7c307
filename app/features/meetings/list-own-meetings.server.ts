import { organizationsOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { summarySelect, toSummary } from "./list-meetings.server.ts";
import type { MeetingSummary } from "./meeting-views.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

const NEXT = 12;
const LAST = 6;
const STARTED_LATELY_MS = 12 * 60 * 60 * 1000;

export type OwnMeetings = { running: MeetingSummary[]; upcoming: MeetingSummary[]; past: MeetingSummary[] };

/** The meetings of the bodies in which the asker sits: running, coming, and the last ones. */
export async function listOwnMeetings(viewer: PersonViewer): Promise<OwnMeetings> {
  const own = { AND: [meetingsVisibleTo(viewer), { organizationId: { in: organizationsOf(viewer) } }] };
  const lately = new Date(now().getTime() - STARTED_LATELY_MS);
  const select = summarySelect;
  const [running, upcoming, past] = await Promise.all([
    database().meeting.findMany({ where: { AND: [own, { state: "running" }] }, orderBy: { startsAt: "asc" }, select }),
    database().meeting.findMany({
      where: { AND: [own, { state: { in: ["scheduled", "invited", "cancelled"] }, startsAt: { gte: lately } }] },
      orderBy: { startsAt: "asc" },
      take: NEXT,
      select,
    }),
    database().meeting.findMany({
      where: { AND: [own, { state: "closed" }] },
      orderBy: { startsAt: "desc" },
      take: LAST,
      select,
    }),
  ]);
  return { running: running.map(toSummary), upcoming: upcoming.map(toSummary), past: past.map(toSummary) };
}
