import { expect, test } from "vitest";
import { FACT_KINDS, isFactKind } from "./facts.ts";

test("a kind the diary does not know is not a fact", () => {
  expect(isFactKind("poll.opened")).toBe(true);
  expect(isFactKind("poll.guessed")).toBe(false);
  expect(isFactKind("toString")).toBe(false);
});

test("every kind names its thing and what happened to it", () => {
  for (const kind of FACT_KINDS) expect(kind).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
  expect(new Set(FACT_KINDS).size).toBe(FACT_KINDS.length);
});
