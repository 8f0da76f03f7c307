import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import {
  giveFloor as decide,
  type GiveRefusal,
  interrupts,
  type MaySpeakRefusal,
} from "#app/domain/speakers/speaker-deeds.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { onRequest, placeOfRequest } from "./on-list.server.ts";
import { mayBeHeard } from "./read-list.server.ts";
import { type GiveFloorInput, giveFloorSchema } from "./schema.ts";
import { writeContinuation, writeEnd } from "./write-end.server.ts";

/**
 * The chair gives the floor to the next on the list or to anybody else who waits; the log says when it was out of order.
 * The speech that runs ends with it; interrupted by a point of order or a question, it goes on afterwards. Giving it
 * again to whoever has it changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function giveFloor(
  viewer: Viewer,
  meetingId: string,
  input: GiveFloorInput,
): Promise<Verdict<true, GiveRefusal | MaySpeakRefusal | "meeting-not-running">> {
  const { requestId, seenId } = giveFloorSchema.parse(input);
  return onRequest<true, GiveRefusal | MaySpeakRefusal>(
    viewer,
    meetingId,
    "meeting.lead",
    requestId,
    async (held, request) => {
      const { tx, person, list } = held;
      const may = mayBeHeard(list.seats, request);
      if (request.state === "waiting" && !may.ok) return may;
      const seen = seenId === undefined ? {} : { seenId: seenId === "none" ? null : seenId };
      const verdict = decide(list.waiting, list.speaking?.id ?? null, { requestId, ...seen });
      if (!verdict.ok) return verdict;
      const { again, inOrder, place } = verdict.value;
      if (again) return accepted(true);
      if (list.speaking) await writeEnd(held, list.speaking);
      if (list.speaking && interrupts(list.speaking, request)) await writeContinuation(held, list.speaking);
      const data = { state: "speaking", startedAt: now(), rank: null } as const;
      await tx.speakerRequest.update({ where: { id: requestId }, data, select: { id: true } });
      const fact = { kind: "speaker.given", ...placeOfRequest(held, request), inOrder } as const;
      const nextId = list.waiting[0]?.id;
      await record(tx, actorOf(person), fact, { place, ...(inOrder ? {} : { nextId }) });
      return accepted(true);
    },
  );
}
