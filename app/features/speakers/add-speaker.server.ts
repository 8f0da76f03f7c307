import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { type ListRefusal, onList } from "./on-list.server.ts";
import { type PutRefusal, putOnList } from "./put-on-list.server.ts";
import { type AddSpeakerInput, addSpeakerSchema } from "./schema.ts";

/**
 * The chair puts somebody of the organization on the list who is present: a raised hand, or a listener who is to be
 * heard. The log says who did it.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function addSpeaker(
  viewer: Viewer,
  meetingId: string,
  input: AddSpeakerInput,
): Promise<Verdict<{ requestId: string }, ListRefusal | PutRefusal>> {
  const { agendaItemId, personId, kind, key } = addSpeakerSchema.parse(input);
  return onList<{ requestId: string }, PutRefusal>(viewer, meetingId, "meeting.lead", agendaItemId, (held) =>
    putOnList(held, { personId, kind, key }),
  );
}
