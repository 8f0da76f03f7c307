import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { onRequest, placeOfRequest } from "./on-list.server.ts";
import { type RemoveSpeakerInput, removeSpeakerSchema } from "./schema.ts";

/**
 * The chair refuses a request or takes it off the list. The reason stands in the log, and whoever asked reads it on the
 * own device until asking again. Doing it again changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function removeSpeaker(
  viewer: Viewer,
  meetingId: string,
  input: RemoveSpeakerInput,
): Promise<Verdict<true, "meeting-not-running" | "speaker-not-waiting">> {
  const { requestId, reason } = removeSpeakerSchema.parse(input);
  return onRequest<true, "speaker-not-waiting">(viewer, meetingId, "meeting.lead", requestId, async (held, request) => {
    const { tx, person } = held;
    if (request.state === "removed") return accepted(true);
    if (request.state !== "waiting") return refused("speaker-not-waiting");
    const data = { state: "removed", removedFor: reason } as const;
    await tx.speakerRequest.update({ where: { id: requestId }, data, select: { id: true } });
    await record(tx, actorOf(person), { kind: "speaker.removed", ...placeOfRequest(held, request) }, { reason });
    return accepted(true);
  });
}
