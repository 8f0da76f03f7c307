import { addDays } from "#app/domain/kernel/local-date.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt, type Instant, instantAt, isLocalTime } from "#app/domain/kernel/wall-clock.ts";

const MINUTE = 60_000;

/**
 * The instant of a session that a typed time of day means. A session may go past midnight, so a time before its start
 * means the next day where the session lasted that long. The minute of the session's own start or end means that start
 * or end, seconds included.
 * @param until the session's end, or now while it runs
 */
export function timeInSession(
  typed: string,
  session: { readonly startedAt: Instant; readonly until: Instant },
  zone: string,
): Verdict<Instant, "not-a-time"> {
  if (!isLocalTime(typed)) return refused("not-a-time");
  const { startedAt, until } = session;
  const day = dateAt(startedAt, zone);
  const sameDay = instantAt(day, typed, zone);
  const nextDay = instantAt(addDays(day, 1), typed, zone);
  const isBefore = sameDay.getTime() + MINUTE <= startedAt.getTime();
  const meant = isBefore && nextDay <= until ? nextDay : sameDay;
  return accepted([startedAt, until].find((edge) => isMinuteOf(edge, meant)) ?? meant);
}

function isMinuteOf(edge: Instant, minute: Instant): boolean {
  return minute <= edge && edge.getTime() < minute.getTime() + MINUTE;
}
