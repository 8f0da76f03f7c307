import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

const seen: string[] = [];
let expected: RegExp[] = [];

/** Lets this test's console.error or console.warn pass when it matches; it must then really be said. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

for (const level of ["error", "warn"] as const) {
  console[level] = (...said: unknown[]) => {
    seen.push(`console.${level}: ${format(...said)}`);
  };
}

beforeEach(() => {
  seen.length = 0;
  expected = [];
});

afterEach(() => {
  const unexpected = seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
  const missing = expected.filter((pattern) => !seen.some((line) => pattern.test(line)));
  expect(unexpected, "nothing unexpected on the console").toEqual([]);
  expect(missing, "what was expected on the console").toEqual([]);
});
