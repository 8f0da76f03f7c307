import { isLocalDate } from "#app/domain/kernel/local-date.ts";
import { accepted, type Refused, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type Instant, instantAt, isLocalTime, wallClockAt } from "#app/domain/kernel/wall-clock.ts";

export type TypedTime = { readonly date: string; readonly startTime: string; readonly endTime: string };
export type MeetingTime = { readonly startsAt: Instant; readonly endsAt: Instant | null };

type TimeRefusal = "not-a-date" | "not-a-time" | "time-does-not-exist" | "ends-before-it-starts";
/** A refusal with the field it belongs to. */
export type MeetingTimeRefused = Refused<TimeRefusal> & { readonly field: keyof TypedTime };

/**
 * The instants of a meeting from what was typed: a day and wall-clock times of the body's zone; no planned end when it
 * is empty. An hour that daylight saving leaves out is refused instead of moved, because nobody could come at that
 * time; an hour that comes twice means its first pass.
 * @param typed date "YYYY-MM-DD", times "HH:MM", endTime may be ""
 * @param zone IANA time zone of the body
 */
export function meetingTime(typed: TypedTime, zone: string): { ok: true; value: MeetingTime } | MeetingTimeRefused {
  const { date, startTime, endTime } = typed;
  if (!isLocalDate(date)) return { ...refused("not-a-date"), field: "date" };
  const startsAt = instantOf(date, startTime, zone);
  if (!startsAt.ok) return { ...startsAt, field: "startTime" };
  if (endTime === "") return accepted({ startsAt: startsAt.value, endsAt: null });
  const endsAt = instantOf(date, endTime, zone);
  if (!endsAt.ok) return { ...endsAt, field: "endTime" };
  if (endsAt.value <= startsAt.value) return { ...refused("ends-before-it-starts"), field: "endTime" };
  return accepted({ startsAt: startsAt.value, endsAt: endsAt.value });
}

function instantOf(date: string, time: string, zone: string): Verdict<Instant, TimeRefusal> {
  if (!isLocalDate(date)) return refused("not-a-date");
  if (!isLocalTime(time)) return refused("not-a-time");
  const instant = instantAt(date, time, zone);
  const shown = wallClockAt(instant, zone);
  const isShown =
    shown.date === date && shown.time === (time.endsWith(":00") && time.length === 8 ? time.slice(0, 5) : time);
  return isShown ? accepted(instant) : refused("time-does-not-exist");
}
