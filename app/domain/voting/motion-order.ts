export type MotionKind = "REMOVE_FROM_AGENDA" | "ADJOURN" | "REFER" | "CLOSE_DEBATE" | "OTHER" | "AMENDMENT" | "MAIN";

export type Motion = {
  readonly id: string;
  readonly kind: MotionKind;
  /** How far it reaches, as people judge it: higher goes further. Left out: 0. */
  readonly reach?: number;
  /** Running number of submission. Left out: after all that have one, in the order of the list. */
  readonly submitted?: number;
};

const RANK = {
  REMOVE_FROM_AGENDA: 0,
  ADJOURN: 1,
  REFER: 2,
  CLOSE_DEBATE: 3,
  OTHER: 4,
  AMENDMENT: 5,
  MAIN: 6,
} as const satisfies Record<MotionKind, number>;

/**
 * The order in which motions are proposed for the vote: motions on procedure first, amendments before the main motion,
 * the further-reaching before the lesser, the earlier before the later. Not in the Act; after § 24 of the model rules of
 * procedure of Rhineland-Palatinate. The chair orders, and the body decides a dispute.
 */
export function orderMotions<M extends Motion>(motions: readonly M[]): M[] {
  return [...motions].sort(
    (a, b) => RANK[a.kind] - RANK[b.kind] || (b.reach ?? 0) - (a.reach ?? 0) || laterOf(a.submitted, b.submitted),
  );
}

function laterOf(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}
