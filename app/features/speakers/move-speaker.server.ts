import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { moveSpeaker as decide, type MoveRefusal } from "#app/domain/speakers/speaker-deeds.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { onRequest, placeOfRequest } from "./on-list.server.ts";
import { type MoveSpeakerInput, moveSpeakerSchema } from "./schema.ts";

/**
 * The chair puts a waiting request at another place. From then on everybody who waits keeps the place they have; later
 * requests come after them. The log keeps the old and the new place. Moving it to where it stands changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function moveSpeaker(
  viewer: Viewer,
  meetingId: string,
  input: MoveSpeakerInput,
): Promise<Verdict<true, MoveRefusal | "meeting-not-running">> {
  const { requestId, to } = moveSpeakerSchema.parse(input);
  return onRequest<true, MoveRefusal>(viewer, meetingId, "meeting.lead", requestId, async (held, request) => {
    const { tx, person, list } = held;
    const verdict = decide(list.waiting, { requestId, to });
    if (!verdict.ok) return verdict;
    const { order, from } = verdict.value;
    const place = order.indexOf(requestId) + 1;
    if (place === from) return accepted(true);
    for (const [index, id] of order.entries()) {
      await tx.speakerRequest.update({ where: { id }, data: { rank: index + 1 }, select: { id: true } });
    }
    const fact = { kind: "speaker.moved", ...placeOfRequest(held, request), from, to: place } as const;
    await record(tx, actorOf(person), fact, { before: list.waiting.map(({ id }) => id), after: order });
    return accepted(true);
  });
}
