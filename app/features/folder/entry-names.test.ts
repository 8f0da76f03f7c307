import { expect, it } from "vitest";
import { entryNames, sortedNumber } from "./entry-names.ts";

it.each([
  ["Ö 7", "Ö 07"],
  ["Ö 12", "Ö 12"],
  ["N 3.1", "N 03.01"],
  ["", ""],
])("a number %s is written %s, so that names sort as the agenda does", (number, sorted) => {
  expect(sortedNumber(number)).toBe(sorted);
});

it("names a file by item, reference and title, without parts of paths", () => {
  const name = entryNames();
  expect(name(["Ö 07", "VO/10742/23", "Lageplan ../../etc/passwd"], "pdf")).toBe(
    "Ö 07 – VO-10742-23 – Lageplan ..-..-etc-passwd.pdf",
  );
  expect(name(["..", "\u0000\u202e"], "pdf")).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\./u);
});

it("never gives a name twice, also not with other capitals", () => {
  const name = entryNames();
  expect([name(["Plan"], "pdf"), name(["plan"], "pdf"), name(["PLAN"], "pdf")]).toEqual([
    "Plan.pdf",
    "plan (2).pdf",
    "PLAN (3).pdf",
  ]);
});

it("keeps the ending and the difference of very long names", () => {
  const name = entryNames();
  const long = "Ä".repeat(300);
  const [one, two] = [name([long], "docx"), name([long], "docx")];
  expect(one).toMatch(/^Ä+\.docx$/);
  expect(two).toMatch(/^Ä+ \(2\)\.docx$/);
  expect(one.length).toBeLessThanOrEqual(120);
});
