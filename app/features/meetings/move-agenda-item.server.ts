import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AgendaTarget, placeItem, placeOf } from "#app/domain/meetings/agenda-changes.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { ItemPlaced } from "./add-agenda-item.server.ts";
import { type AgendaRefused, inLockedAgenda, saveAgenda, targetOf } from "./agenda-rows.server.ts";
import { type MoveAgendaItemInput, moveAgendaItemSchema } from "./schema.ts";

export type ItemMoved = ItemPlaced & { before: AgendaTarget | null };

/**
 * An item, with what is below it, to another place. A draft is numbered anew, an agenda that stands keeps its numbers.
 * The same move again changes nothing.
 * @param viewer who asks; needs "meeting.write"
 * @returns the place it had, to undo it
 */
export async function moveAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: MoveAgendaItemInput,
): Promise<Verdict<ItemMoved, AgendaRefused>> {
  const { agendaItemId, confirmed, ...place } = moveAgendaItemSchema.parse(input);
  const target = targetOf(place);
  return inLockedAgenda<ItemMoved, AgendaRefused>(viewer, meetingId, async (held) => {
    if (!target) return refused("invalid");
    const { items } = held;
    const item = items.find(({ id }) => id === agendaItemId);
    if (!item) return refused("item-not-found");
    const after = placeItem(items, agendaItemId, target);
    if (!after.ok) return after;
    const moved = { agendaItemId, name: item.name, before: placeOf(items, agendaItemId) };
    const isSame = after.value.every((other, index) => {
      const there = items[index];
      return there?.id === other.id && there.parentId === other.parentId && there.public === other.public;
    });
    if (isSame) return accepted({ ...moved, number: item.number });
    const saved = await saveAgenda(held, after.value, { confirmed: confirmed === "yes" });
    if (!saved.ok) return saved;
    const number = saved.value.find(({ id }) => id === agendaItemId)?.number ?? "";
    return accepted({ ...moved, number });
  });
}
