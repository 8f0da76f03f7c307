import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makePace } from "./pace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of many news the first passes at once and the latest after the pause, each name for itself", () => {
  const passed: string[] = [];
  const pace = makePace<string>(150, (news) => passed.push(news));
  for (const news of ["a1", "a2", "a3"]) pace.push("a", news);
  pace.push("b", "b1");
  expect(passed).toEqual(["a1", "b1"]);
  vi.advanceTimersByTime(150);
  expect(passed).toEqual(["a1", "b1", "a3"]);
  pace.push("a", "a4");
  vi.advanceTimersByTime(149);
  expect(passed).toHaveLength(3);
  vi.advanceTimersByTime(1);
  expect(passed.at(-1)).toBe("a4");
  vi.advanceTimersByTime(1_000);
  pace.push("a", "a5");
  expect(passed.at(-1)).toBe("a5");
});

test("once stopped, nothing passes any more", () => {
  const passed: string[] = [];
  const pace = makePace<string>(150, (news) => passed.push(news));
  pace.push("a", "a1");
  pace.push("a", "a2");
  pace.stop();
  vi.advanceTimersByTime(1_000);
  expect(passed).toEqual(["a1"]);
});
