import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { listMeetings } from "./list-meetings.server.ts";
import type { MeetingSummary } from "./meeting-views.ts";

const DAY_MS = 86_400_000;

/**
 * The next and the last meetings of one organization, the nearest first; a meeting of the last 24 hours that is not
 * over counts as next.
 * @param limit at most this many of each
 */
export async function listMeetingsAround(
  viewer: Viewer,
  organizationId: string,
  limit: number,
): Promise<{ upcoming: MeetingSummary[]; past: MeetingSummary[] }> {
  const present = now();
  const yesterday = new Date(present.getTime() - DAY_MS);
  const [since, before] = await Promise.all([
    listMeetings(viewer, { organizationId, from: yesterday }),
    listMeetings(viewer, { organizationId, until: present, order: "latest", limit: limit * 2 }),
  ]);
  const upcoming = since.filter(
    ({ startsAt, state }) => startsAt >= present || (state !== "closed" && state !== "cancelled"),
  );
  const shown = new Set(upcoming.map((meeting) => meeting.id));
  return {
    upcoming: upcoming.slice(0, limit),
    past: before.filter((meeting) => !shown.has(meeting.id)).slice(0, limit),
  };
}
