/** A count that the chair stated; `established` where the body as such was able to decide, not only on one item. */
export type QuorumStatement = { readonly number: number; readonly established: boolean };
/** Somebody doubted; `number` orders it among the statements. */
export type QuorumDoubt = { readonly number: number };

/**
 * What the statements of a session say about now: once stated, the quorum is presumed until a member doubts it; after a
 * doubt it is presumed again only once the chair has counted and stated it anew (§ 65 Abs. 1 S. 3 NKomVG).
 */
export function quorumStanding(
  statement: QuorumStatement | null,
  doubt: QuorumDoubt | null,
): { readonly presumed: boolean; readonly doubted: boolean } {
  const doubted = doubt !== null && doubt.number > (statement?.number ?? 0);
  return { presumed: statement?.established === true && !doubted, doubted };
}
