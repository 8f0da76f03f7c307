import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import { LAENDER } from "#app/domain/law/laender.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { quorum } from "#app/domain/voting/quorum.ts";
import { secondSessionNotice } from "./second-session.ts";

test.each([
  ["NI", { least: 1, norm: "§ 65 Abs. 2 NKomVG" }],
  ["BW", { least: 3, norm: "§ 37 Abs. 2 bis 4 GemO BW" }],
])("%s: the invitation says how many suffice at a second session", (land, notice) => {
  expect(secondSessionNotice(land, localDate("2026-11-24"))).toEqual({ ok: true, value: notice });
});

test.each(["NW", "BY", "SH", "XX"])("%s: what was not read is refused, not guessed", (land) => {
  expect(secondSessionNotice(land, localDate("2026-11-24"))).toEqual({
    ok: false,
    refused: "second-session-not-known",
  });
});

test("on any day and in any Land the notice is the one of the quorum that is counted, or it is refused", () => {
  const days = fc.integer({ min: 0, max: 9_000 }).map((day) => addDays(localDate("2010-01-01"), day));
  const members = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.constantFrom(...LAENDER, "XX", ""), days, members, (land, day, all) => {
      const notice = secondSessionNotice(land, day);
      const profile = profileFor(land, day);
      const rule = profile.ok ? ruleOf(profile.value, "quorum") : profile;
      if (!notice.ok) {
        expect(rule.ok && typeof rule.value.value.secondSession === "number").toBe(false);
        return;
      }
      const { least } = notice.value;
      if (!rule.ok || least > all) return;
      const count = (present: number) =>
        quorum(rule.value.value, { members: all, present, secondMeetingWithNotice: true });
      expect(count(least)).toBe("QUORATE");
      if (2 * (least - 1) < all) expect(count(least - 1)).toBe("NOT_QUORATE");
    }),
  );
});
