import fc from "fast-check";
import { expect, test } from "vitest";
import { type Allocation, allocateSeats, type SeatMethod } from "./seats.ts";

const divisorMethods = fc.constantFrom<SeatMethod>("SAINTE_LAGUE", "DHONDT");
const methods = fc.constantFrom<SeatMethod>("SAINTE_LAGUE", "DHONDT", "HARE_NIEMEYER");
const factions = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }).filter((list) => list.some((n) => n > 0));
const houses = fc.nat(30);

function allocate(method: SeatMethod, list: readonly number[], seats: number): Allocation {
  const verdict = allocateSeats({ method, factions: list, seats });
  if (!verdict.ok) throw new Error(`${verdict.refused}: ${method} ${list} ${seats}`);
  return verdict.value;
}

/** What a faction has for sure and what it has if every lot falls on it. */
function rangeOf({ seats, lot }: Allocation, index: number): [number, number] {
  const sure = seats[index] ?? 0;
  return [sure, sure + (lot?.lotFor.includes(index) ? 1 : 0)];
}

test("seats given and seats left to the lot are together all seats, and whoever has no members gets none", () => {
  fc.assert(
    fc.property(methods, factions, houses, (method, list, seats) => {
      const { seats: given, lot } = allocate(method, list, seats);
      expect(given.reduce((a, b) => a + b, 0) + (lot?.seats ?? 0)).toBe(seats);
      for (const [index, strength] of list.entries()) if (strength === 0) expect(given[index]).toBe(0);
    }),
  );
});

test("a lot has more takers than seats, and no taker without members", () => {
  fc.assert(
    fc.property(methods, factions, houses, (method, list, seats) => {
      const { lot } = allocate(method, list, seats);
      if (!lot) return;
      expect(lot.seats).toBeGreaterThan(0);
      expect(new Set(lot.lotFor).size).toBeGreaterThan(lot.seats);
      for (const index of lot.lotFor) expect(list[index]).toBeGreaterThan(0);
    }),
  );
});

test("a lot is drawn only among equals: takers of one strength have as many seats before it", () => {
  fc.assert(
    fc.property(methods, factions, houses, (method, list, seats) => {
      const { seats: given, lot } = allocate(method, list, seats);
      const takers = lot?.lotFor ?? [];
      for (const one of takers)
        for (const other of takers) if (list[one] === list[other]) expect(given[one]).toBe(given[other]);
    }),
  );
});

test("factions of one strength are treated alike: as many seats, and all of them or none at the lot", () => {
  fc.assert(
    fc.property(methods, factions, houses, (method, list, seats) => {
      const allocation = allocate(method, list, seats);
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries())
          if (a === b) expect(rangeOf(allocation, i)).toEqual(rangeOf(allocation, j));
    }),
  );
});

test("a stronger faction never gets fewer seats than a weaker one, whoever wins the lot among equals", () => {
  fc.assert(
    fc.property(methods, factions, houses, (method, list, seats) => {
      const { seats: given } = allocate(method, list, seats);
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries()) if (a > b) expect(given[i]).toBeGreaterThanOrEqual(given[j] ?? 0);
    }),
  );
});

test("the order in which factions are listed changes nothing for any of them", () => {
  fc.assert(
    fc.property(methods, factions, houses, fc.nat(6), (method, list, seats, turn) => {
      const order = list.map((_strength, place) => (place + turn) % list.length).reverse();
      const turned = allocate(
        method,
        order.map((place) => list[place] ?? 0),
        seats,
      );
      const straight = allocate(method, list, seats);
      expect(order.map((_place, index) => rangeOf(turned, index))).toEqual(
        order.map((place) => rangeOf(straight, place)),
      );
      expect(turned.lot?.seats).toBe(straight.lot?.seats);
    }),
  );
});

test("only proportions matter: all strengths times the same number give the same seats and lot", () => {
  fc.assert(
    fc.property(methods, factions, houses, fc.integer({ min: 2, max: 1_000_000_007 }), (method, list, seats, times) => {
      expect(
        allocate(
          method,
          list.map((strength) => strength * times),
          seats,
        ),
      ).toEqual(allocate(method, list, seats));
    }),
  );
});

test("one seat more in the committee takes no seat from anybody, by divisors", () => {
  fc.assert(
    fc.property(divisorMethods, factions, houses, (method, list, seats) => {
      const now = allocate(method, list, seats);
      const more = allocate(method, list, seats + 1);
      for (const index of list.keys()) {
        expect(more.seats[index]).toBeGreaterThanOrEqual(now.seats[index] ?? 0);
        expect(rangeOf(more, index)[1]).toBeGreaterThanOrEqual(rangeOf(now, index)[1]);
      }
    }),
  );
});

test("by Hare/Niemeyer everybody gets the exact share, rounded down or up", () => {
  fc.assert(
    fc.property(factions, houses, (list, seats) => {
      const total = list.reduce((a, b) => a + b, 0);
      const allocation = allocate("HARE_NIEMEYER", list, seats);
      for (const [index, strength] of list.entries()) {
        const [sure, most] = rangeOf(allocation, index);
        expect(sure).toBeGreaterThanOrEqual(Math.floor((strength * seats) / total));
        expect(most).toBeLessThanOrEqual(Math.ceil((strength * seats) / total));
      }
    }),
  );
});

test("by d'Hondt nobody gets less than the exact share rounded down, and the absolute majority keeps half of the seats", () => {
  fc.assert(
    fc.property(factions, houses, (list, seats) => {
      const total = list.reduce((a, b) => a + b, 0);
      const { seats: given } = allocate("DHONDT", list, seats);
      for (const [index, strength] of list.entries()) {
        const sure = given[index] ?? 0;
        expect(sure).toBeGreaterThanOrEqual(Math.floor((strength * seats) / total));
        if (2 * strength > total) expect(2 * sure).toBeGreaterThanOrEqual(seats - 1);
      }
    }),
  );
});

test.each<SeatMethod>(["SAINTE_LAGUE", "DHONDT", "HARE_NIEMEYER"])("%s refuses what cannot be", (method) => {
  const refusal = { ok: false, refused: "impossible-seats" };
  for (const input of [
    { factions: [], seats: 3 },
    { factions: [0, 0], seats: 3 },
    { factions: [5, -1], seats: 3 },
    { factions: [5, 2.5], seats: 3 },
    { factions: [5, Number.NaN], seats: 3 },
    { factions: [5], seats: -1 },
    { factions: [5], seats: 1_000_001 },
  ]) {
    expect(allocateSeats({ method, ...input })).toEqual(refusal);
  }
});

test.each<SeatMethod>(["SAINTE_LAGUE", "DHONDT", "HARE_NIEMEYER"])(
  "%s has no seats to give when there are none",
  (method) => {
    expect(allocate(method, [3, 0], 0)).toEqual({ seats: [0, 0], lot: null });
    expect(allocate(method, [0, 0], 0)).toEqual({ seats: [0, 0], lot: null });
  },
);
