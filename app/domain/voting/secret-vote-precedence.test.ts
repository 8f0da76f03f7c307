import { expect, test } from "vitest";
import { kindPrecedence } from "./secret-vote-precedence.ts";

test("secret and roll call asked for together: the rules of procedure say which goes first", () => {
  const both = { secret: true, rollCall: true };
  expect(kindPrecedence("secret-first", both)).toBe("secret");
  expect(kindPrecedence("roll-call-first", both)).toBe("rollCall");
});

test("asked for alone, each is what it is, and asked for nothing a vote is open", () => {
  for (const first of ["secret-first", "roll-call-first"] as const) {
    expect(kindPrecedence(first, { secret: true, rollCall: false })).toBe("secret");
    expect(kindPrecedence(first, { secret: false, rollCall: true })).toBe("rollCall");
    expect(kindPrecedence(first, { secret: false, rollCall: false })).toBe("open");
  }
});
