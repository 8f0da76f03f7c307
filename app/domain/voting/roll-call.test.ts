import fc from "fast-check";
import { expect, test } from "vitest";
import { byGroup, inCallingOrder, STANDINGS } from "./roll-call.ts";

const people = fc.array(
  fc.record({
    familyName: fc.constantFrom("Ärmlich", "Arnstein", "Özer", "Ohlendorf", "Zander"),
    name: fc.string({ maxLength: 5 }),
    group: fc.constantFrom(null, "Grüne Liste", "Bürgerforum"),
    standing: fc.constantFrom(...STANDINGS),
  }),
);

test("names are called by family name, umlauts beside their vowels", () => {
  const names = ["Zander", "Özer", "Ohlendorf", "Arnstein", "Ärmlich"];
  const called = inCallingOrder(names.map((familyName) => ({ familyName, name: familyName, group: null })));
  expect(called.map(({ familyName }) => familyName)).toEqual(["Ärmlich", "Arnstein", "Ohlendorf", "Özer", "Zander"]);
});

test("the groups' totals add up to everybody, whoever has no group stands last", () => {
  fc.assert(
    fc.property(people, (all) => {
      const groups = byGroup(all);
      const counted = groups.flatMap(({ totals }) => STANDINGS.map((standing) => totals[standing]));
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(all.length);
      expect(groups.slice(0, -1).every(({ group }) => group !== null)).toBe(true);
    }),
  );
});
