import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { placeItem } from "#app/domain/meetings/agenda-changes.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { ItemPlaced } from "./add-agenda-item.server.ts";
import { type AgendaRefused, type AgendaRow, inLockedAgenda, saveAgenda } from "./agenda-rows.server.ts";
import { type ChangeAgendaItemInput, changeAgendaItemSchema } from "./schema.ts";

export type ItemChanged = ItemPlaced & {
  before: { name: string; part: "public" | "nonPublic"; parentId: string | null };
};

/**
 * Another name, another part, or another parent; without `parentId` the item stands on the top level. Into the public
 * part of a published agenda only with `confirmed`, because it is read at once.
 * @param viewer who asks; needs "meeting.write"
 * @returns how the item was before, to undo it
 */
export async function changeAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: ChangeAgendaItemInput,
): Promise<Verdict<ItemChanged, AgendaRefused>> {
  const { agendaItemId, name, part, parentId, confirmed } = changeAgendaItemSchema.parse(input);
  return inLockedAgenda<ItemChanged, AgendaRefused>(viewer, meetingId, async (held) => {
    const { items } = held;
    const item = items.find(({ id }) => id === agendaItemId);
    if (!item) return refused("item-not-found");
    const isPublic = part === "public";
    const before = { name: item.name, part: partOf(item.public), parentId: item.parentId };
    const same = item.name === name && item.public === isPublic && item.parentId === (parentId ?? null);
    if (same) return accepted({ agendaItemId, number: item.number, name, before });

    const named = items.map((other): AgendaRow => (other.id === agendaItemId ? { ...other, name } : other));
    const parent = parentId === undefined ? null : items.find(({ id }) => id === parentId);
    if (parent === undefined) return refused("agenda-unknown-parent");
    if (parent && parent.public !== isPublic) return refused("agenda-mixed-parts");
    const stays = item.public === isPublic && item.parentId === (parentId ?? null);
    const target = parent ? { parentId: parent.id } : { public: isPublic };
    const after = stays ? accepted(named) : placeItem(named, agendaItemId, target);
    if (!after.ok) return after;
    const saved = await saveAgenda(held, after.value, { confirmed: confirmed === "yes" });
    if (!saved.ok) return saved;
    const number = saved.value.find(({ id }) => id === agendaItemId)?.number ?? "";
    return accepted({ agendaItemId, number, name, before });
  });
}

/** The part's name in forms. */
export function partOf(isPublic: boolean): "public" | "nonPublic" {
  return isPublic ? "public" : "nonPublic";
}
