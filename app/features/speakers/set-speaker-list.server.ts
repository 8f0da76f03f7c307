import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type ListRefusal, onList, placeOfItem } from "./on-list.server.ts";
import { type SetSpeakerListInput, setSpeakerListSchema } from "./schema.ts";

/**
 * Closes the list of speakers on the called item (Schluss der Redeliste) or opens it again. Whoever stands on it still
 * speaks; only new speeches are refused. Saying it twice changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function setSpeakerList(
  viewer: Viewer,
  meetingId: string,
  input: SetSpeakerListInput,
): Promise<Verdict<{ closed: boolean }, ListRefusal>> {
  const { agendaItemId, closed: asked } = setSpeakerListSchema.parse(input);
  const closed = asked === "yes";
  return onList<{ closed: boolean }, never>(viewer, meetingId, "meeting.lead", agendaItemId, async (held) => {
    const { tx, person, item } = held;
    const where = { agendaItemId: item.id };
    const known = await tx.speakerList.findUnique({ where, select: { closed: true } });
    if ((known?.closed ?? false) === closed) return accepted({ closed });
    await tx.speakerList.upsert({ where, create: { ...where, closed }, update: { closed }, select: { closed: true } });
    await record(tx, actorOf(person), { kind: "speaker.listChanged", ...placeOfItem(held), closed });
    return accepted({ closed });
  });
}
