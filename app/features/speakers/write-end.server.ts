import { secondsOf } from "#app/domain/speakers/speaking-times.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type HeldList, placeOfRequest } from "./on-list.server.ts";
import type { RequestRow } from "./read-list.server.ts";

/** Writes that the running speech has ended, with how long it lasted, and tells the diary. */
export async function writeEnd(held: HeldList, request: RequestRow): Promise<void> {
  const at = now();
  const startedAt = request.startedAt ?? at;
  const endedAt = new Date(Math.max(at.getTime(), startedAt.getTime()));
  const data = { state: "ended", endedAt } as const;
  await held.tx.speakerRequest.update({ where: { id: request.id }, data, select: { id: true } });
  const seconds = secondsOf({ startedAt, endedAt }, endedAt);
  await record(held.tx, actorOf(held.person), { kind: "speaker.ended", ...placeOfRequest(held, request), seconds });
}
