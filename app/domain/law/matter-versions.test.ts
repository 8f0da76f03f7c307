import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import { DECISION_MATTERS } from "./decision-matters.ts";
import { LAENDER } from "./laender.ts";
import { LAW_POINTS } from "./law-points.ts";
import { listMatterVersions, listPointVersions, listSeatVersions } from "./matter-versions.ts";
import { profileFor } from "./profile.ts";

test("both laws around 01.11.2026 stand there, each with its days", () => {
  expect(listSeatVersions("NI").map(({ method, validFrom, lastDay }) => [method, validFrom, lastDay])).toEqual([
    ["DHONDT", "2021-11-01", "2026-10-31"],
    ["SAINTE_LAGUE", "2026-11-01", null],
  ]);
  const versions = listMatterVersions("NI");
  expect(versions[0]).toMatchObject({
    matter: "resolution",
    rule: "SIMPLE",
    norm: "§ 66 Abs. 1 NKomVG",
    lastDay: null,
  });
  expect(versions.find(({ matter }) => matter === "committeeChairRecall")).toMatchObject({ validFrom: "2026-11-01" });
  expect(new Set(versions.map(({ matter }) => matter)).size).toBe(versions.length);
});

test("a Land of which nothing is known has none", () => {
  expect([listMatterVersions("HE"), listSeatVersions("HE"), listMatterVersions("constructor")]).toEqual([[], [], []]);
});

test("on every day from 2011 to 2031 exactly the listed version applies, of every matter, point and seat rule", () => {
  const days = fc.integer({ min: 0, max: 7_600 }).map((day) => addDays(localDate("2011-01-01"), day));
  fc.assert(
    fc.property(fc.constantFrom(...LAENDER), days, (land, day) => {
      const profile = profileFor(land, day);
      const rules = profile.ok ? profile.value.rules : {};
      const today = ({ validFrom, lastDay }: { validFrom: string; lastDay: string | null }) =>
        validFrom <= day && (lastDay === null || day <= lastDay);
      const matters = listMatterVersions(land).filter(today);
      for (const matter of DECISION_MATTERS) {
        const listed = matters.filter((one) => one.matter === matter).map(({ rule, norm }) => [rule, norm]);
        const applies = rules[matter];
        expect(listed).toEqual(applies ? [[applies.value, applies.norm]] : []);
      }
      const points = listPointVersions(land).filter(today);
      for (const point of LAW_POINTS) {
        const listed = points.filter((one) => one.point === point).map(({ norm }) => norm);
        expect(listed).toEqual(rules[point] ? [rules[point]?.norm] : []);
      }
      const seats = listSeatVersions(land).filter(today);
      expect(seats.map(({ method }) => method)).toEqual(rules.seatAllocation ? [rules.seatAllocation.value] : []);
    }),
    { numRuns: 300 },
  );
});
