import fc from "fast-check";
import { expect, test } from "vitest";
import { demandVerdict, kindPrecedence, precedenceOf } from "./secret-vote-precedence.ts";

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

const ALL = { secret: true, rollCall: true };
const NONE = { secret: false, rollCall: false };
const asked = (given: Partial<Parameters<typeof demandVerdict>[0]>) =>
  demandVerdict({ kind: "rollCall", demanded: ALL, admissible: ALL, first: "secret-first", ...given });

test("a vote that passes over what goes first is refused; without a demand the chair chooses", () => {
  expect(asked({})).toEqual({ ok: false, refused: "secret-vote-first" });
  expect(asked({ kind: "secret" })).toEqual({ ok: true, value: "secret" });
  expect(asked({ kind: "secret", first: "roll-call-first" })).toEqual({ ok: false, refused: "roll-call-first" });
  expect(asked({ kind: "open", demanded: { ...NONE, rollCall: true } })).toMatchObject({ refused: "roll-call-first" });
  expect(asked({ kind: "open", demanded: NONE, first: null })).toEqual({ ok: true, value: "open" });
});

test("what is not admissible here gives way to the other demand", () => {
  expect(asked({ admissible: { ...ALL, secret: false } })).toEqual({ ok: true, value: "rollCall" });
  expect(asked({ kind: "open", admissible: NONE })).toEqual({ ok: true, value: "open" });
});

test("the law's own order holds, else that of the rules of procedure; what is not known is not guessed", () => {
  expect(precedenceOf("secret-first", "roll-call-first")).toBe("secret-first");
  expect(precedenceOf("rules-of-procedure", "roll-call-first")).toBe("roll-call-first");
  expect(asked({ first: precedenceOf(null, "secret-first") })).toEqual({ ok: false, refused: "precedence-not-known" });
});

test("whatever is demanded and admissible, exactly one kind goes first, and nothing that cannot be had does", () => {
  const demand = fc.record({ secret: fc.boolean(), rollCall: fc.boolean() });
  const kinds = ["open", "rollCall", "secret", "handCount", "acclamation", "election"] as const;
  const first = fc.constantFrom("secret-first", "roll-call-first", null);
  fc.assert(
    fc.property(demand, demand, first, (demanded, admissible, order) => {
      const had = {
        secret: demanded.secret && admissible.secret,
        rollCall: demanded.rollCall && admissible.rollCall,
      };
      const held = kinds.filter((kind) => demandVerdict({ kind, demanded, admissible, first: order }).ok);
      if (!had.secret && !had.rollCall) expect(held).toEqual(kinds);
      else if (had.secret && had.rollCall && order === null) expect(held).toEqual([]);
      else if (had.secret && had.rollCall) expect(held).toEqual([order === "secret-first" ? "secret" : "rollCall"]);
      else expect(held).toEqual([had.secret ? "secret" : "rollCall"]);
    }),
  );
});
