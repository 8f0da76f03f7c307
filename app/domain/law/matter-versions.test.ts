import { expect, test } from "vitest";
import { listMatterVersions, listSeatVersions } from "./matter-versions.ts";

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
