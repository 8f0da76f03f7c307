import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type SeatMethod = "SAINTE_LAGUE" | "DHONDT";

/** Seats by faction before a lot; the lot gives `seats` more among the factions with these indexes. */
export type Allocation = {
  readonly seats: readonly number[];
  readonly lot: { readonly lotFor: readonly number[]; readonly seats: number } | null;
};

/**
 * Seats of a committee by the strength of factions and groups: § 71 Abs. 2 NKomVG, Sainte-Laguë/Schepers from
 * 01.11.2026, d'Hondt before; equal quotients are decided by lot. The seat in advance for an absolute majority
 * (Abs. 3) and the basic mandate (Abs. 4) are not part of it. Quotients are compared by cross-multiplication.
 */
export function allocateSeats(input: {
  readonly method: SeatMethod;
  readonly factions: readonly number[];
  readonly seats: number;
}): Verdict<Allocation, "impossible-seats"> {
  const { method, factions, seats } = input;
  const whole = [seats, ...factions].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || factions.every((strength) => strength === 0)) return refused("impossible-seats");
  const given = factions.map(() => 0);
  for (let left = seats; left > 0; ) {
    const next = highest(factions, given, method);
    if (next.length > left) return accepted({ seats: given, lot: { lotFor: next, seats: left } });
    for (const index of next) given[index] = (given[index] ?? 0) + 1;
    left -= next.length;
  }
  return accepted({ seats: given, lot: null });
}

/** Indexes of the factions whose next quotient is the highest. */
function highest(factions: readonly number[], given: readonly number[], method: SeatMethod): number[] {
  const quotients = factions.map((strength, index) => ({ strength, by: divisor(given[index] ?? 0, method), index }));
  return quotients
    .filter((mine) => mine.strength > 0)
    .filter((mine) => quotients.every((other) => mine.strength * other.by >= other.strength * mine.by))
    .map(({ index }) => index);
}

function divisor(given: number, method: SeatMethod): number {
  return method === "SAINTE_LAGUE" ? 2 * given + 1 : given + 1;
}
