import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** An item in the order of the agenda. `number` is what stands in a published agenda, null or "" for a new item. */
export type NumberedItem = {
  readonly id: string;
  readonly parentId: string | null;
  readonly public: boolean;
  readonly number?: string | null;
};

export type AgendaNumber = { readonly id: string; readonly number: string };
export type AgendaRefusal = "agenda-unknown-parent" | "agenda-mixed-parts";

/**
 * Numbers an agenda: "Ö 1", "Ö 2", sub-items "Ö 2.1" in the public part, "N 1" in the other, each part from 1, in the
 * order of the list. With `keep`, as for a published agenda, numbers that stand are kept, whatever the order, and new
 * items go on after the highest: people have written them down. The answer has the order of the input. House rule.
 */
export function numberAgenda(
  items: readonly NumberedItem[],
  { keep }: { readonly keep: boolean },
): Verdict<AgendaNumber[], AgendaRefusal> {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) {
    const parent = item.parentId === null ? null : byId.get(item.parentId);
    if (parent === undefined) return refused("agenda-unknown-parent");
    if (parent !== null && parent.public !== item.public) return refused("agenda-mixed-parts");
  }
  const numbers = new Map<string, string>();
  const numberBelow = (parentId: string | null, isPublic: boolean, prefix: string) => {
    const siblings = items.filter((item) => item.parentId === parentId && item.public === isPublic);
    let last = keep ? Math.max(0, ...siblings.map((item) => lastPart(item.number, prefix) ?? 0)) : 0;
    for (const item of siblings) {
      const kept = keep ? lastPart(item.number, prefix) : null;
      if (kept === null) last += 1;
      const number = `${prefix}${kept ?? last}`;
      numbers.set(item.id, number);
      numberBelow(item.id, isPublic, `${number}.`);
    }
  };
  numberBelow(null, true, "Ö ");
  numberBelow(null, false, "N ");
  // Items that hang on each other in a ring are reached from no top-level item.
  if (numbers.size < byId.size) return refused("agenda-unknown-parent");
  return accepted(items.map(({ id }) => ({ id, number: numbers.get(id) ?? "" })));
}

/** The running number at the end, when the number stands directly under the prefix; otherwise null. */
function lastPart(number: string | null | undefined, prefix: string): number | null {
  if (!number?.startsWith(prefix)) return null;
  const rest = number.slice(prefix.length);
  return /^[1-9]\d{0,5}$/.test(rest) ? Number(rest) : null;
}
