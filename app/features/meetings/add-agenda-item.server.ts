import { randomUUID } from "node:crypto";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { insertItem } from "#app/domain/meetings/agenda-changes.ts";
import { placePaperOnItem } from "#app/features/papers/place-on-agenda.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type AgendaRefused, inLockedAgenda, saveAgenda, targetOf } from "./agenda-rows.server.ts";
import { type AddAgendaItemInput, addAgendaItemSchema } from "./schema.ts";

export type ItemPlaced = { agendaItemId: string; number: string; name: string };

/**
 * A new item, last in its part or where it was asked for; with papers when a removed one is brought back. The item's id
 * is made with the form: sent twice, there is one item.
 * @param viewer who asks; needs "meeting.write"
 */
export async function addAgendaItem(
  viewer: Viewer,
  meetingId: string,
  input: AddAgendaItemInput,
): Promise<Verdict<ItemPlaced, AgendaRefused>> {
  const parsed = addAgendaItemSchema.parse(input);
  const { name, paperIds } = parsed;
  return inLockedAgenda<ItemPlaced, AgendaRefused>(viewer, meetingId, async (held) => {
    const { tx, person, meeting, items } = held;
    const there = items.find((item) => item.id === parsed.agendaItemId);
    if (there?.name === name) return accepted({ agendaItemId: there.id, number: there.number, name });
    const agendaItemId = await freeItemId(tx, parsed.agendaItemId);

    const isPublic = parsed.part === undefined ? meeting.terms.meetsInPublic : parsed.part === "public";
    const item = {
      ...{ id: agendaItemId, parentId: null, public: isPublic, number: "", name },
      ...{ state: "open" as const, recorded: false },
    };
    const after = insertItem(items, item, targetOf(parsed));
    if (!after.ok) return after;
    const saved = await saveAgenda(held, after.value);
    if (!saved.ok) return saved;
    for (const paperId of paperIds) {
      const { organizationId } = meeting;
      const placed = await placePaperOnItem(tx, person, { paperId, agendaItemId, organizationId });
      if (!placed.ok) return placed;
      if (placed.value.published && !parsed.confirmed) return refused("would-become-public");
    }
    const number = saved.value.find(({ id }) => id === agendaItemId)?.number ?? "";
    return accepted({ agendaItemId, number, name });
  });
}

/** The id that a form proposes, or another one where it is taken: a page from the history proposes an old one. */
export async function freeItemId(tx: Tx, proposed: string | undefined): Promise<string> {
  if (proposed === undefined) return randomUUID();
  const taken = await tx.agendaItem.findUnique({ where: { id: proposed }, select: { id: true } });
  return taken ? randomUUID() : proposed;
}
