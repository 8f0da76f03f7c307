import type { Instant } from "#app/domain/kernel/wall-clock.ts";
import type { SessionSpan } from "./attendance-corrections.ts";

type Interval = { readonly personId: string; readonly startsAt: Instant; readonly endsAt: Instant | null };

/** Somebody came or left while an item was dealt with, or a broken line cut somebody off and came back. */
export type Movement = {
  readonly personId: string;
  readonly kind: "came" | "left" | "cutOff" | "back";
  readonly at: Instant;
};

/**
 * Who came and who left between the call of an item and its end (`from` inclusive, `until` exclusive, null while it is
 * dealt with), in order of time. Opening and closing of the session are no movements, nor is a change between room and
 * video, where one stay begins as the other ends.
 */
export function movementsDuring(
  item: { readonly from: Instant; readonly until: Instant | null },
  session: SessionSpan,
  stays: readonly Interval[],
  disruptions: readonly Interval[],
): Movement[] {
  const inItem = (at: Instant | null): at is Instant =>
    at !== null && at >= item.from && (item.until === null || at < item.until);
  const goesOn = (personId: string, at: Instant, edge: "startsAt" | "endsAt") =>
    stays.some((stay) => stay.personId === personId && stay[edge]?.getTime() === at.getTime());
  const found: Movement[] = [];
  for (const { personId, startsAt, endsAt } of stays) {
    if (inItem(startsAt) && startsAt > session.startedAt && !goesOn(personId, startsAt, "endsAt")) {
      found.push({ personId, kind: "came", at: startsAt });
    }
    const isBeforeEnd = endsAt !== null && (session.endedAt === null || endsAt < session.endedAt);
    if (inItem(endsAt) && isBeforeEnd && !goesOn(personId, endsAt, "startsAt")) {
      found.push({ personId, kind: "left", at: endsAt });
    }
  }
  for (const { personId, startsAt, endsAt } of disruptions) {
    if (inItem(startsAt)) found.push({ personId, kind: "cutOff", at: startsAt });
    const isBeforeEnd = endsAt !== null && (session.endedAt === null || endsAt < session.endedAt);
    if (inItem(endsAt) && isBeforeEnd && !goesOn(personId, endsAt, "endsAt")) {
      found.push({ personId, kind: "back", at: endsAt });
    }
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
