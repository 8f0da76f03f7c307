import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { takePapersOffItem } from "#app/features/papers/place-on-agenda.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { type AgendaRefused, inLockedAgenda, saveAgenda } from "./agenda-rows.server.ts";
import { type UnplacePaperInput, unplacePaperSchema } from "./schema.ts";

export type PaperTakenOff = { agendaItemId: string; paperId: string; number: string; name: string };

/**
 * Takes a paper off its item; it waits again, the item stays with its number. Not once the item has a vote or a section
 * of the minutes. A paper that does not stand there is left alone.
 * @param viewer who asks; needs "meeting.write"
 */
export async function unplacePaper(
  viewer: Viewer,
  meetingId: string,
  input: UnplacePaperInput,
): Promise<Verdict<PaperTakenOff, AgendaRefused>> {
  const { agendaItemId, paperId } = unplacePaperSchema.parse(input);
  return inLockedAgenda<PaperTakenOff, AgendaRefused>(viewer, meetingId, async (held) => {
    const { tx, items } = held;
    const item = items.find(({ id }) => id === agendaItemId);
    if (!item) return refused("item-not-found");
    const answer = { agendaItemId, paperId, number: item.number, name: item.name };
    const step = await tx.consultation.findFirst({ where: { agendaItemId, paperId }, select: { id: true } });
    if (!step) return accepted(answer);
    if (item.recorded) return refused("item-has-minutes");
    await takePapersOffItem(tx, { agendaItemId, paperId });
    const saved = await saveAgenda(held, items);
    return saved.ok ? accepted(answer) : saved;
  });
}
