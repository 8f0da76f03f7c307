import fc from "fast-check";
import { expect, test } from "vitest";
import { announce } from "./announcement.ts";

test("what was counted is announced as it is, something else only with a reason, and without a result nothing", () => {
  const computed = fc.constantFrom("ADOPTED", "REJECTED", "REACHED", "NOT_REACHED", "INPUT_ERROR", null);
  const reasons = fc.oneof(fc.constantFrom(null, "", " \n\t"), fc.string());
  fc.assert(
    fc.property(computed, fc.constantFrom("ADOPTED", "REJECTED"), reasons, (counted, announced, reason) => {
      const verdict = announce({ computed: counted, announced, reason });
      const note = reason?.trim() || null;
      if (counted !== "ADOPTED" && counted !== "REJECTED") {
        expect(verdict).toEqual({ ok: false, refused: "no-result-to-announce" });
      } else if (counted !== announced && note === null) {
        expect(verdict).toEqual({ ok: false, refused: "announcement-needs-reason" });
      } else expect(verdict).toEqual({ ok: true, value: { announced, note } });
    }),
  );
});
