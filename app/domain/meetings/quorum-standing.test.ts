import fc from "fast-check";
import { expect, test } from "vitest";
import { quorumStanding } from "./quorum-standing.ts";

test("stated is presumed until a doubt, and again only after a new statement (§ 65 Abs. 1 NKomVG)", () => {
  expect(quorumStanding(null, null)).toEqual({ presumed: false, doubted: false });
  expect(quorumStanding({ number: 3, established: true }, null)).toEqual({ presumed: true, doubted: false });
  expect(quorumStanding({ number: 3, established: true }, { number: 5 })).toEqual({ presumed: false, doubted: true });
  expect(quorumStanding({ number: 7, established: true }, { number: 5 })).toEqual({ presumed: true, doubted: false });
  expect(quorumStanding({ number: 7, established: false }, { number: 5 })).toEqual({ presumed: false, doubted: false });
  expect(quorumStanding(null, { number: 1 })).toEqual({ presumed: false, doubted: true });
});

test("nothing is presumed while a doubt waits, nor what was not established", () => {
  const number = fc.integer({ min: 1, max: 50 });
  const statement = fc.option(fc.record({ number, established: fc.boolean() }));
  fc.assert(
    fc.property(statement, fc.option(fc.record({ number })), (stated, doubt) => {
      const { presumed, doubted } = quorumStanding(stated, doubt);
      expect(presumed && doubted).toBe(false);
      if (presumed) expect(stated?.established).toBe(true);
    }),
  );
});
