/**
 * A change of a mark, made on some device, perhaps long ago and without network.
 * `id` names the change itself, so that it can be sent again; `base` is the change that the device had before its eyes.
 */
export type Write = { id: string; base: string };

/** A kept mark: its own id, and the ids of the changes that made it, the newest at the end. */
export type Kept = { id: string; writes: readonly string[] };

/**
 * `same`: this change has been taken in before. `over`: it continues what is kept. `copy`: another device has changed the
 * mark meanwhile; both stay, the newcomer as a mark of its own.
 */
export type Merge = { deed: "same" | "over"; id: string } | { deed: "copy" };

/** So many changes of a mark are remembered; an older one that comes again becomes a copy, which loses nothing. */
const MOST_WRITES = 100;

/**
 * How a change joins what is kept. House rule: two devices never lose what was written on either of them.
 * @param family the mark that the change names, and the copies that earlier changes of it have left
 */
export function mergeOf(family: readonly Kept[], write: Write): Merge {
  const known = family.find(({ writes }) => writes.includes(write.id));
  if (known) return { deed: "same", id: known.id };
  const continued = family.find((kept) => headOf(kept) === write.base);
  return continued ? { deed: "over", id: continued.id } : { deed: "copy" };
}

/** The newest change of a mark; the next one names it as its base. */
export function headOf({ writes }: Pick<Kept, "writes">): string {
  return writes.at(-1) ?? "";
}

/** The changes after one more. */
export function writesAfter(writes: readonly string[], id: string): string[] {
  return [...writes, id].slice(-MOST_WRITES);
}
