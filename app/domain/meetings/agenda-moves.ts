import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** An item as far as its place matters. The list is the whole agenda: public part first, children behind parents. */
export type PlacedItem = { readonly id: string; readonly parentId: string | null; readonly public: boolean };

export type AgendaMoveRefusal = "item-not-found" | "item-below-itself" | "item-already-first" | "item-already-last";
type Moved<I> = Verdict<I[], AgendaMoveRefusal>;

/** One place up among its siblings, with everything below it. For the keyboard. */
export function moveUp<I extends PlacedItem>(items: readonly I[], id: string): Moved<I> {
  return swapWithSibling(items, id, -1, "item-already-first");
}

/** One place down among its siblings, with everything below it. For the keyboard. */
export function moveDown<I extends PlacedItem>(items: readonly I[], id: string): Moved<I> {
  return swapWithSibling(items, id, 1, "item-already-last");
}

/**
 * Puts an item, with everything below it, in front of another one and thereby under that one's parent and into its
 * part of the agenda; `beforeId` null puts it at the end of its own part's top level. For drag and drop.
 */
export function moveBefore<I extends PlacedItem>(items: readonly I[], id: string, beforeId: string | null): Moved<I> {
  const item = items.find((candidate) => candidate.id === id);
  const before = beforeId === null ? null : items.find((candidate) => candidate.id === beforeId);
  if (!item || before === undefined) return refused("item-not-found");
  const family = familyOf(items, id);
  if (before !== null && before.id !== id && family.has(before.id)) return refused("item-below-itself");
  if (before?.id === id) return accepted(arranged(items));
  const isPublic = before?.public ?? item.public;
  const moving = placed(items, family, id, before?.parentId ?? null, isPublic);
  const rest = items.filter((candidate) => !family.has(candidate.id));
  const at = before === null ? rest.length : rest.findIndex((candidate) => candidate.id === before.id);
  return accepted(arranged([...rest.slice(0, at), ...moving, ...rest.slice(at)]));
}

/** Puts an item under another as its last sub-item, or with null at the end of its part's top level. */
export function moveUnder<I extends PlacedItem>(items: readonly I[], id: string, parentId: string | null): Moved<I> {
  const item = items.find((candidate) => candidate.id === id);
  const parent = parentId === null ? null : items.find((candidate) => candidate.id === parentId);
  if (!item || parent === undefined) return refused("item-not-found");
  const family = familyOf(items, id);
  if (parent !== null && family.has(parent.id)) return refused("item-below-itself");
  const moving = placed(items, family, id, parentId, parent?.public ?? item.public);
  return accepted(arranged([...items.filter((candidate) => !family.has(candidate.id)), ...moving]));
}

/** Moves an item, with everything below it, to the end of the public or the non-public part. */
export function moveToPart<I extends PlacedItem>(items: readonly I[], id: string, isPublic: boolean): Moved<I> {
  if (!items.some((item) => item.id === id)) return refused("item-not-found");
  const family = familyOf(items, id);
  const moving = placed(items, family, id, null, isPublic);
  return accepted(arranged([...items.filter((item) => !family.has(item.id)), ...moving]));
}

/** The list in the order of an agenda: public part first, children behind their parents, else as it was. */
export function arranged<I extends PlacedItem>(items: readonly I[]): I[] {
  const below = (parentId: string | null, isPublic: boolean): I[] =>
    items
      .filter((item) => item.parentId === parentId && item.public === isPublic)
      .flatMap((item) => [item, ...below(item.id, isPublic)]);
  return [...below(null, true), ...below(null, false)];
}

function swapWithSibling<I extends PlacedItem>(
  items: readonly I[],
  id: string,
  step: 1 | -1,
  atTheEdge: AgendaMoveRefusal,
): Moved<I> {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return refused("item-not-found");
  const siblings = items.filter(({ parentId, public: part }) => parentId === item.parentId && part === item.public);
  const neighbour = siblings[siblings.indexOf(item) + step];
  if (!neighbour) return refused(atTheEdge);
  return accepted(arranged(items.map((other) => (other === item ? neighbour : other === neighbour ? item : other))));
}

function familyOf(items: readonly PlacedItem[], id: string): Set<string> {
  const family = new Set([id]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const item of items) if (item.parentId !== null && family.has(item.parentId)) family.add(item.id);
  }
  return family;
}

function placed<I extends PlacedItem>(
  items: readonly I[],
  family: ReadonlySet<string>,
  headId: string,
  parentId: string | null,
  isPublic: boolean,
): I[] {
  return items
    .filter((item) => family.has(item.id))
    .map((item) => ({ ...item, public: isPublic, parentId: item.id === headId ? parentId : item.parentId }));
}
