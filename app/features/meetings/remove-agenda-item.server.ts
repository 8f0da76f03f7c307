import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AgendaTarget, placeOf, removeItem } from "#app/domain/meetings/agenda-changes.ts";
import { takePapersOffItem } from "#app/features/papers/place-on-agenda.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { type AgendaRefused, inLockedAgenda, saveAgenda } from "./agenda-rows.server.ts";
import { type RemoveAgendaItemInput, removeAgendaItemSchema } from "./schema.ts";

/** What is needed to bring the item back. */
export type ItemRemoved = {
  agendaItemId: string;
  name: string;
  part: "public" | "nonPublic";
  place: AgendaTarget | null;
  paperIds: string[];
};

/**
 * Takes an item off an agenda that has not been given out; its papers wait again. Null when it is gone already.
 * @param viewer who asks; needs "meeting.write"
 */
export async function removeAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: RemoveAgendaItemInput,
): Promise<Verdict<ItemRemoved | null, AgendaRefused>> {
  const { agendaItemId } = removeAgendaItemSchema.parse(input);
  return inLockedAgenda<ItemRemoved | null, AgendaRefused>(viewer, meetingId, async (held) => {
    const { tx, meeting, items } = held;
    const item = items.find(({ id }) => id === agendaItemId);
    if (!item) return accepted(null);
    const after = removeItem(items, agendaItemId, meeting.terms);
    if (!after.ok) return after;
    if (item.recorded) return refused("item-has-minutes");
    const consultations = await tx.consultation.findMany({ where: { agendaItemId }, select: { paperId: true } });
    await takePapersOffItem(tx, { agendaItemId });
    await tx.agendaItem.delete({ where: { id: agendaItemId }, select: { id: true } });
    const saved = await saveAgenda(held, after.value);
    if (!saved.ok) return saved;
    return accepted({
      agendaItemId,
      name: item.name,
      part: item.public ? "public" : "nonPublic",
      place: placeOf(items, agendaItemId),
      paperIds: consultations.map(({ paperId }) => paperId),
    });
  });
}
