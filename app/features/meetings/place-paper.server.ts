import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { insertItem } from "#app/domain/meetings/agenda-changes.ts";
import { placePaperOnItem, takePapersOffItem } from "#app/features/papers/place-on-agenda.server.ts";
import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { freeItemId, type ItemPlaced } from "./add-agenda-item.server.ts";
import { type AgendaRefused, inLockedAgenda, saveAgenda, targetOf } from "./agenda-rows.server.ts";
import type { Held } from "./in-locked-meeting.server.ts";
import { type PlacePaperInput, placePaperSchema } from "./schema.ts";

/** `newItem`: the item was made for the paper, so that taking it back removes both. */
export type PaperPlaced = ItemPlaced & { paperId: string; reference: string; newItem: boolean };
export type PlacePaperRefused = AgendaRefused | "would-publish-paper";

/**
 * A paper onto an item, or onto a new item that takes the paper's name. A non-public paper never stands on a public
 * item. On a public item of a published meeting the paper is published at once, which needs `confirmed` and the right
 * to publish. A paper that stands on this agenda already stays where it is.
 * @param viewer who asks; needs "meeting.write"
 */
export async function placePaper(
  viewer: Viewer,
  meetingId: string,
  input: PlacePaperInput,
): Promise<Verdict<PaperPlaced, PlacePaperRefused>> {
  const parsed = placePaperSchema.parse(input);
  return inLockedAgenda<PaperPlaced, PlacePaperRefused>(viewer, meetingId, async (held) => {
    const { tx, person, meeting, items } = held;
    const { paperId } = parsed;
    const paper = await tx.paper.findFirst({
      where: { AND: [{ id: paperId }, papersVisibleTo(person)] },
      select: { name: true, reference: true, public: true },
    });
    if (!paper) return refused("not-a-choice");
    const said = { paperId, reference: paper.reference };
    const there = await findPlaced(held, paperId);
    if (there) return accepted({ ...said, ...there, newItem: false });

    const target = items.find(({ id }) => id === parsed.agendaItemId);
    if (parsed.agendaItemId !== undefined && !target) return refused("item-not-found");
    const placed = target ?? (await addItem(held, parsed, paper));
    if ("ok" in placed) return placed;
    await freeFromCancelled(held, paperId);
    const { organizationId } = meeting;
    const verdict = await placePaperOnItem(tx, person, { paperId, agendaItemId: placed.id, organizationId });
    if (!verdict.ok) return verdict;
    if (verdict.value.published) {
      requireCan(viewer, "meeting.publish", organizationId);
      requireCan(viewer, "paper.publish", organizationId);
      if (!parsed.confirmed) return refused("would-publish-paper");
    }
    // why: a new item has saved the agenda and told the diary already.
    if (target) {
      const saved = await saveAgenda(held, items);
      if (!saved.ok) return saved;
    }
    const { id: agendaItemId, number, name } = placed;
    return accepted({ ...said, agendaItemId, number, name, newItem: !target });
  });
}

async function addItem(
  held: Held & { items: Parameters<typeof saveAgenda>[0]["items"] },
  parsed: { newItemId?: string; part?: "public" | "nonPublic"; beforeId?: string; parentId?: string },
  paper: { name: string; public: boolean },
) {
  const { tx, meeting, items } = held;
  const isPublic = parsed.part === undefined ? paper.public && meeting.terms.meetsInPublic : parsed.part === "public";
  const item = {
    ...{ id: await freeItemId(tx, parsed.newItemId), parentId: null, public: isPublic, number: "", name: paper.name },
    ...{ state: "open" as const, recorded: false },
  };
  const after = insertItem(items, item, targetOf(parsed));
  if (!after.ok) return after;
  const saved = await saveAgenda(held, after.value);
  if (!saved.ok) return saved;
  return saved.value.find(({ id }) => id === item.id) ?? item;
}

async function findPlaced({ tx, meeting }: Held, paperId: string): Promise<ItemPlaced | null> {
  const step = await tx.consultation.findFirst({
    where: { paperId, agendaItem: { meetingId: meeting.id } },
    select: { agendaItem: { select: { id: true, number: true, name: true } } },
  });
  const item = step?.agendaItem;
  return item ? { agendaItemId: item.id, number: item.number, name: item.name } : null;
}

/** A step that was planned for a meeting which was cancelled waits again. */
async function freeFromCancelled({ tx, meeting }: Held, paperId: string): Promise<void> {
  const { organizationId } = meeting;
  const steps = await tx.consultation.findMany({
    where: { paperId, organizationId, agendaItem: { meeting: { state: "cancelled" } } },
    select: { agendaItemId: true },
  });
  for (const { agendaItemId } of steps) if (agendaItemId) await takePapersOffItem(tx, { agendaItemId, paperId });
}
