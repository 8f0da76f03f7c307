import { expect, test } from "vitest";
import { personName, sortedName } from "./person-name.ts";
import { compareRoles, ROLES } from "./roles.ts";

test("a name is written with its title, and by family name in lists", () => {
  const nele = { title: "Dr.", givenName: "Nele", familyName: "Ahlers" };
  expect([personName(nele), sortedName(nele)]).toEqual(["Dr. Nele Ahlers", "Ahlers, Dr. Nele"]);
});

test("a missing title or given name leaves no gap", () => {
  expect(personName({ title: null, givenName: "Nele", familyName: "Ahlers" })).toBe("Nele Ahlers");
  expect(sortedName({ title: null, givenName: "", familyName: "Ahlers" })).toBe("Ahlers");
});

test("whoever leads stands first, whoever writes the minutes last", () => {
  expect([...ROLES].reverse().sort(compareRoles)).toEqual([...ROLES]);
});
