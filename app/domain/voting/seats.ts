import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type SeatMethod = "SAINTE_LAGUE" | "DHONDT" | "HARE_NIEMEYER";

/** Seats by faction before a lot; the lot gives `seats` more among the factions with these indexes, one each. */
export type Allocation = {
  readonly seats: readonly number[];
  readonly lot: { readonly lotFor: readonly number[]; readonly seats: number } | null;
};

/** More seats than any body has; so that a mistyped number is refused instead of counted out. */
const MOST_SEATS = 1_000_000;

/**
 * Seats of a committee by the strength of factions and groups. § 71 Abs. 2 NKomVG: Sainte-Laguë/Schepers from
 * 01.11.2026, d'Hondt before; Hare/Niemeyer where a by-law or another Act uses it. Whoever has an equal claim to what is
 * left over goes to the lot, which people draw. The seat in advance for an absolute majority (Abs. 3) and the basic
 * mandate (Abs. 4) are not part of it. Whole numbers only, compared by cross-multiplication.
 */
export function allocateSeats(input: {
  readonly method: SeatMethod;
  readonly factions: readonly number[];
  readonly seats: number;
}): Verdict<Allocation, "impossible-seats"> {
  const { method, factions, seats } = input;
  const whole = [seats, ...factions].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || seats > MOST_SEATS) return refused("impossible-seats");
  if (seats > 0 && factions.every((strength) => strength === 0)) return refused("impossible-seats");
  return accepted(method === "HARE_NIEMEYER" ? byRemainders(factions, seats) : byDivisors(factions, seats, method));
}

/** One seat after the other to the highest quotient; those with an equal one get theirs together, or draw the lot. */
function byDivisors(factions: readonly number[], seats: number, method: "SAINTE_LAGUE" | "DHONDT"): Allocation {
  const given = factions.map(() => 0);
  for (let left = seats; left > 0; ) {
    const next = highest(factions, given, method);
    if (next.length > left) return { seats: given, lot: { lotFor: next, seats: left } };
    for (const index of next) given[index] = (given[index] ?? 0) + 1;
    left -= next.length;
  }
  return { seats: given, lot: null };
}

/** Indexes of the factions whose next quotient is the highest. */
function highest(factions: readonly number[], given: readonly number[], method: "SAINTE_LAGUE" | "DHONDT"): number[] {
  let leading: { strength: number; by: number; indexes: number[] } = { strength: 0, by: 1, indexes: [] };
  for (const [index, strength] of factions.entries()) {
    if (strength === 0) continue;
    const by = divisor(given[index] ?? 0, method);
    const order = compareProducts([strength, leading.by], [leading.strength, by]);
    if (order > 0) leading = { strength, by, indexes: [index] };
    else if (order === 0) leading.indexes.push(index);
  }
  return leading.indexes;
}

function divisor(given: number, method: "SAINTE_LAGUE" | "DHONDT"): number {
  return method === "SAINTE_LAGUE" ? 2 * given + 1 : given + 1;
}

/** Each faction the whole part of its exact share, then one more by the largest remainders. */
function byRemainders(factions: readonly number[], seats: number): Allocation {
  const total = factions.reduce((sum, strength) => sum + BigInt(strength), 0n);
  if (total === 0n) return { seats: factions.map(() => 0), lot: null };
  const shares = factions.map((strength) => BigInt(strength) * BigInt(seats));
  const given = shares.map((share) => Number(share / total));
  const left = seats - given.reduce((sum, one) => sum + one, 0);
  const remainders = shares
    .map((share, index) => ({ index, rest: share % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  // why: the remainders together make up what is left, and each is less than one seat, so none without one is reached.
  const line = remainders[left - 1]?.rest;
  if (line === undefined) return { seats: given, lot: null };
  const above = remainders.filter(({ rest }) => rest > line);
  const equal = remainders.filter(({ rest }) => rest === line);
  const decided = above.length + equal.length === left;
  for (const { index } of decided ? [...above, ...equal] : above) given[index] = (given[index] ?? 0) + 1;
  if (decided) return { seats: given, lot: null };
  return { seats: given, lot: { lotFor: equal.map(({ index }) => index), seats: left - above.length } };
}

/** Positive when the first product is greater; exact also where a product is too large for a number. */
function compareProducts([a, b]: [number, number], [c, d]: [number, number]): number {
  const one = a * b;
  const other = c * d;
  if (Number.isSafeInteger(one) && Number.isSafeInteger(other)) return one - other;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
