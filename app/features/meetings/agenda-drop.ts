import { type AgendaTarget, placeOf } from "#app/domain/meetings/agenda-changes.ts";
import type { AgendaFields } from "./agenda-answer.ts";
import type { OfficeItem } from "./office-views.ts";
import type { Dragged, DropPlace } from "./use-agenda-drag.ts";

/**
 * The small forms that a drop stands for, in the order in which they are sent; none where it changes nothing.
 * @param newId for the item that a dropped paper may need
 */
export function formsOfDrop(
  items: readonly OfficeItem[],
  dragged: Dragged,
  place: DropPlace,
  newId: string | undefined,
): AgendaFields[] {
  if (dragged.kind === "item") {
    const target = place.kind === "on" || place.kind === "waiting" ? null : targetOfPlace(items, place);
    return target ? [{ intent: "move", agendaItemId: dragged.id, ...fieldsOf(target) }] : [];
  }
  const { id: paperId, fromItemId } = dragged;
  const takeOff = fromItemId ? [{ intent: "unplace", agendaItemId: fromItemId, paperId }] : [];
  if (place.kind === "waiting") return takeOff;
  if (place.kind === "on") {
    if (place.itemId === fromItemId) return [];
    return [...takeOff, { intent: "place", paperId, agendaItemId: place.itemId }];
  }
  const target = targetOfPlace(items, place);
  if (!target || !newId) return [];
  return [...takeOff, { intent: "place", paperId, newItemId: newId, ...fieldsOf(target), part: partOf(items, place) }];
}

function targetOfPlace(
  items: readonly OfficeItem[],
  place: Extract<DropPlace, { kind: "before" | "after" | "on" | "end" }>,
): AgendaTarget | null {
  if (place.kind === "end") return { public: place.part === "public" };
  if (place.kind === "before") return { beforeId: place.itemId };
  const firstChild = items.find((item) => item.parentId === place.itemId);
  return firstChild ? { beforeId: firstChild.id } : placeOf(items, place.itemId);
}

/** The part of a drop, so that both sides know whether a paper would become public. */
function partOf(items: readonly OfficeItem[], place: DropPlace): string {
  if (place.kind === "end") return place.part;
  const item = "itemId" in place ? items.find(({ id }) => id === place.itemId) : null;
  return item?.public ? "public" : "nonPublic";
}

function fieldsOf(target: AgendaTarget): AgendaFields {
  if ("public" in target) return { part: target.public ? "public" : "nonPublic" };
  return "position" in target ? { position: String(target.position) } : target;
}
