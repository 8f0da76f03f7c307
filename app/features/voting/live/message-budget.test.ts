import { expect, test } from "vitest";
import { fullBudget, type MessageBudget, spend } from "./message-budget.ts";

function spendMany(budget: MessageBudget, count: number, at: number): MessageBudget | null {
  let left: MessageBudget | null = budget;
  for (let spent = 0; spent < count && left; spent++) left = spend(left, at);
  return left;
}

test("a burst is let through, then a device has to wait", () => {
  const afterBurst = spendMany(fullBudget(0), 60, 0);
  expect(afterBurst).not.toBeNull();
  expect(spend(afterBurst ?? fullBudget(0), 0)).toBeNull();
});

test("a second of quiet buys twenty messages, never more than the burst", () => {
  expect(spendMany({ left: 0, at: 0 }, 20, 1_000)).not.toBeNull();
  expect(spendMany({ left: 0, at: 0 }, 21, 1_000)).toBeNull();
  expect(spendMany({ left: 0, at: 0 }, 61, 3_600_000)).toBeNull();
});

test("a clock that goes back refills nothing and takes nothing", () => {
  expect(spend({ left: 5, at: 1_000 }, 0)).toEqual({ left: 4, at: 0 });
});
