import { dateAt, instantAt, localTime } from "#app/domain/kernel/wall-clock.ts";
import { type CalendarMonth, calendarMonth } from "#app/domain/meetings/calendar-month.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { listMeetings } from "./list-meetings.server.ts";
import type { MeetingSummary } from "./meeting-views.ts";

const PAGE = 24;
const MIDNIGHT = localTime("00:00");
const STARTED_LATELY_MS = 12 * 60 * 60 * 1000;

export type MeetingOverview = { running: MeetingSummary[]; upcoming: MeetingSummary[]; past: MeetingSummary[] };

/**
 * What runs now, what comes, and what was, newest first.
 * @param organizationId only this body's meetings; anything that is no id is taken as no filter
 * @param before an ISO instant: past meetings before it, for reading further back
 */
export async function getMeetingOverview(
  viewer: Viewer,
  {
    organizationId,
    before,
    upcoming = PAGE,
  }: { organizationId?: string | null; before?: string | null; upcoming?: number } = {},
): Promise<MeetingOverview> {
  const organization = isUuid(organizationId) ? { organizationId } : {};
  const at = now();
  const lately = new Date(at.getTime() - STARTED_LATELY_MS);
  const until = before && !Number.isNaN(Date.parse(before)) ? new Date(before) : at;
  const [running, coming, past] = await Promise.all([
    listMeetings(viewer, { ...organization, running: true }),
    listMeetings(viewer, { ...organization, from: lately, limit: upcoming }),
    listMeetings(viewer, { ...organization, until, order: "latest", limit: PAGE }),
  ]);
  return {
    running,
    upcoming: coming.filter((meeting) => meeting.state !== "running" && meeting.state !== "closed"),
    past: past.filter((meeting) => meeting.state === "closed" || meeting.startsAt < lately),
  };
}

export type MonthOfMeetings = { month: CalendarMonth; days: { day: string; meetings: MeetingSummary[] }[] };

/**
 * The meetings of one month by day in the body's time zone.
 * @param month "YYYY-MM"; anything else means the present month
 */
export async function getMonthOfMeetings(
  viewer: Viewer,
  { month, organizationId, timeZone }: { month: string | null; organizationId?: string | null; timeZone: string },
): Promise<MonthOfMeetings> {
  const present = calendarMonth(dateAt(now(), timeZone).slice(0, 7));
  const wanted = calendarMonth(month ?? "");
  const shown = wanted.ok ? wanted.value : present.ok ? present.value : null;
  if (!shown) throw new RangeError("the clock shows no month of the calendar");
  const meetings = await listMeetings(viewer, {
    from: instantAt(shown.first, MIDNIGHT, timeZone),
    until: instantAt(shown.end, MIDNIGHT, timeZone),
    ...(isUuid(organizationId) ? { organizationId } : {}),
  });
  const days = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    const day = dateAt(meeting.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return { month: shown, days: [...days].map(([day, ofDay]) => ({ day, meetings: ofDay })) };
}
