import { randomUUID } from "node:crypto";
import { secondsOf } from "#app/domain/speakers/speaking-times.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type HeldList, placeOfRequest } from "./on-list.server.ts";
import { nextNumber } from "./put-on-list.server.ts";
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

/** Puts the interrupted speaker back on the list, before all other speeches; the speaking time goes on from there. */
export async function writeContinuation(held: HeldList, request: RequestRow): Promise<void> {
  const { tx, meeting, item, person } = held;
  const { personId, factionId, guestRole, guestName, kind } = request;
  const { id: continuedAs } = await tx.speakerRequest.create({
    data: {
      ...{ id: randomUUID(), meetingId: meeting.id, agendaItemId: item.id, personId, factionId, guestRole, guestName },
      ...{ kind, number: await nextNumber(tx, meeting.id), askedAt: now(), continuesId: request.id },
    },
    select: { id: true },
  });
  await record(tx, actorOf(person), { kind: "speaker.interrupted", ...placeOfRequest(held, request), continuedAs });
}
