import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { formatReference } from "#app/domain/papers/paper-reference.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { PaperType } from "./paper-views.ts";

/**
 * The next reference of the numbering scheme for this type, for example "VO/10742/23". The counter's row is held until
 * the transaction ends and goes back with it, so numbers have no gaps; papers are never deleted, so none comes twice.
 * A number that a paper from elsewhere already has is passed over.
 * @param tx the transaction that creates the paper
 * @param input year: the calendar year in the body's time zone
 */
export async function nextReference(
  tx: Tx,
  input: { bodyId: string; type: PaperType; year: number },
): Promise<Verdict<string, "no-numbering-scheme">> {
  const { bodyId, type, year } = input;
  const scheme = await tx.numberingScheme.findFirst({
    where: { bodyId, types: { has: type } },
    orderBy: { name: "asc" },
    select: { id: true, pattern: true },
  });
  if (!scheme) return refused("no-numbering-scheme");
  for (;;) {
    const number = await countUp(tx, scheme.id, year);
    const reference = formatReference(scheme.pattern, { number, year, supplement: null });
    if (!reference.ok) return refused("no-numbering-scheme");
    const taken = await tx.paper.count({ where: { bodyId, reference: reference.value } });
    if (taken === 0) return accepted(reference.value);
  }
}

async function countUp(tx: Tx, schemeId: string, year: number): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO numbering_counter (scheme_id, year, last) VALUES (${schemeId}::uuid, ${year}, 1)
    ON CONFLICT (scheme_id, year) DO UPDATE SET last = numbering_counter.last + 1 RETURNING last`;
  return rows[0]?.last ?? 0;
}
