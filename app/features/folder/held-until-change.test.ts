import { expect, it } from "vitest";
import { heldUntilChange } from "./held-until-change.ts";

const LIMITS = { entries: 2, holdsMs: 1_000 };

it("holds an answer until something changes", () => {
  const held = heldUntilChange<string>(LIMITS, () => 0);
  held.keep("a", held.edition(), "may");
  expect(held.find("a")).toBe("may");
  held.forget();
  expect(held.find("a")).toBeNull();
});

it("does not hold what was asked before a change and answered after it", () => {
  const held = heldUntilChange<string>(LIMITS, () => 0);
  const begun = held.edition();
  held.forget();
  held.keep("a", begun, "may");
  expect(held.find("a")).toBeNull();
});

it("holds no longer than its time, and nothing that was dropped", () => {
  let at = 0;
  const held = heldUntilChange<string>(LIMITS, () => at);
  held.keep("a", 0, "may");
  at = 999;
  expect(held.find("a")).toBe("may");
  at = 1_000;
  expect(held.find("a")).toBeNull();
  held.keep("a", 0, "may");
  held.drop("a");
  expect(held.find("a")).toBeNull();
});

it("lets the oldest make room", () => {
  const held = heldUntilChange<string>(LIMITS, () => 0);
  for (const key of ["a", "b", "c"]) held.keep(key, 0, key);
  expect([held.find("a"), held.find("b"), held.find("c")]).toEqual([null, "b", "c"]);
});
