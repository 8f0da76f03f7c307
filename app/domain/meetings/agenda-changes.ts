import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import {
  type AgendaMoveRefusal,
  arranged,
  moveBefore,
  moveToPart,
  moveUnder,
  type PlacedItem,
} from "./agenda-moves.ts";
import { type AgendaRefusal, type NumberedItem, numberAgenda } from "./agenda-numbers.ts";
import type { MeetingState } from "./meeting-states.ts";

/** Where an item is to stand: among its siblings counted from 0, before another one, below one, or last in a part. */
export type AgendaTarget =
  | { readonly position: number }
  | { readonly beforeId: string }
  | { readonly parentId: string }
  | { readonly public: boolean };

export type AgendaChangeRefusal =
  | AgendaMoveRefusal
  | AgendaRefusal
  | "agenda-too-deep"
  | "agenda-too-long"
  | "never-public"
  | "would-become-public"
  | "agenda-item-stays"
  | "item-has-sub-items";

/** What the meeting says about changes of its agenda. */
export type AgendaTerms = {
  /** False for a body whose meetings are never public. */
  readonly meetsInPublic: boolean;
  /** The numbers have been given out. */
  readonly stands: boolean;
  /** Citizens read the agenda: what becomes public, is read at once. */
  readonly published: boolean;
};

const MOST_ITEMS = 200;

/**
 * Whether people have written the numbers down: the agenda is published, or the members were invited with it. Then
 * numbers stay, items are not removed, and what is added is a supplement. House rule on § 59 NKomVG.
 */
export function agendaStands(state: MeetingState, published: boolean): boolean {
  return published || state === "invited" || state === "running" || state === "closed";
}

/** The item with everything below it, taken to its new place. */
export function placeItem<I extends PlacedItem>(
  items: readonly I[],
  id: string,
  target: AgendaTarget,
): Verdict<I[], AgendaMoveRefusal> {
  if ("beforeId" in target) return moveBefore(items, id, target.beforeId);
  if ("parentId" in target) return moveUnder(items, id, target.parentId);
  if ("public" in target) return moveToPart(items, id, target.public);
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return refused("item-not-found");
  const others = siblingsOf(items, item).filter((sibling) => sibling.id !== id);
  const next = others[Math.max(0, target.position)];
  if (next) return moveBefore(items, id, next.id);
  return item.parentId === null ? moveToPart(items, id, item.public) : moveUnder(items, id, item.parentId);
}

/** A new item, with the parent and part of its place; null = last in its own part. */
export function insertItem<I extends PlacedItem>(
  items: readonly I[],
  item: I,
  target: AgendaTarget | null,
): Verdict<I[], AgendaMoveRefusal> {
  const all = arranged([...items, { ...item, parentId: null }]);
  return target ? placeItem(all, item.id, target) : accepted(all);
}

/** The agenda without the item. Refused when it has sub-items or its number has been given out. */
export function removeItem<I extends PlacedItem>(
  items: readonly I[],
  id: string,
  { stands }: AgendaTerms,
): Verdict<I[], AgendaChangeRefusal> {
  if (!items.some((item) => item.id === id)) return refused("item-not-found");
  if (stands) return refused("agenda-item-stays");
  if (items.some((item) => item.parentId === id)) return refused("item-has-sub-items");
  return accepted(items.filter((item) => item.id !== id));
}

/** The place an item has now, as a target that leads back to it from anywhere. */
export function placeOf(items: readonly PlacedItem[], id: string): AgendaTarget | null {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return null;
  const siblings = siblingsOf(items, item);
  const next = siblings[siblings.indexOf(item) + 1];
  if (next) return { beforeId: next.id };
  return item.parentId === null ? { public: item.public } : { parentId: item.parentId };
}

/**
 * The changed agenda with its numbers, or why it cannot be. Hard lock: a body that never meets in public, such as the
 * main committee, has no public item (§ 78 Abs. 2 NKomVG). House rules: two levels; on a published agenda nothing
 * becomes public by the way.
 * @param before the agenda as it was
 * @param after the agenda as it is to be
 * @param confirmed the asker has been told what becomes public
 */
export function settleAgenda<I extends NumberedItem>(
  before: readonly I[],
  after: readonly I[],
  terms: AgendaTerms,
  { confirmed = false }: { readonly confirmed?: boolean } = {},
): Verdict<(I & { number: string })[], AgendaChangeRefusal> {
  if (after.length > MOST_ITEMS) return refused("agenda-too-long");
  if (!terms.meetsInPublic && after.some((item) => item.public)) return refused("never-public");
  const parents = new Set(after.filter((item) => item.parentId !== null).map((item) => item.parentId));
  if (after.some((item) => item.parentId !== null && parents.has(item.id))) return refused("agenda-too-deep");
  const wasHidden = new Set(before.filter((item) => !item.public).map((item) => item.id));
  const opens = after.some((item) => item.public && wasHidden.has(item.id));
  if (terms.published && opens && !confirmed) return refused("would-become-public");
  const numbers = numberAgenda(after, { keep: terms.stands });
  if (!numbers.ok) return numbers;
  return accepted(after.map((item, index) => ({ ...item, number: numbers.value[index]?.number ?? "" })));
}

function siblingsOf<I extends PlacedItem>(items: readonly I[], item: PlacedItem): I[] {
  return items.filter((other) => other.parentId === item.parentId && other.public === item.public);
}
