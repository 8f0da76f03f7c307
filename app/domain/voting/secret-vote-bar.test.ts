import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import { LAENDER } from "#app/domain/law/laender.ts";
import { profileFor } from "#app/domain/law/profile.ts";
import { ballotReach, deliberationVerdict, type VideoBar } from "./secret-vote-bar.ts";

const BARS = [
  "secret-whole-session",
  "secret-and-elections-whole-session",
  "elections-without-video",
  "secret-and-elections-without-video",
  "admitted-system-or-post",
  null,
] as const satisfies readonly (VideoBar | null)[];
const questions = fc.record({
  bar: fc.constantFrom<VideoBar | null>(...BARS),
  act: fc.constantFrom<"vote" | "election">("vote", "election"),
  secret: fc.boolean(),
  anyMemberByVideo: fc.boolean(),
  systemAdmitted: fc.boolean(),
});

function reach(question: Parameters<typeof ballotReach>[0]): string {
  const verdict = ballotReach(question);
  return verdict.ok ? verdict.value : verdict.refused;
}

/** What each Land makes of a member by video, written down once more: secret vote, open election, secret election. */
const BY_VIDEO: { readonly [land: string]: readonly [string, string, string] } = {
  NI: ["member-by-video", "everybody", "member-by-video"],
  NW: ["post", "post", "post"],
  BW: ["everybody", "room-only", "room-only"],
  BY: ["room-only", "room-only", "room-only"],
  HE: ["room-only", "room-only", "room-only"],
  RP: ["room-only", "room-only", "room-only"],
  SL: ["member-by-video", "member-by-video", "member-by-video"],
};
const UNKNOWN = ["video-bar-not-known", "video-bar-not-known", "video-bar-not-known"] as const;

test.each(LAENDER)("%s: what a member by video does to a secret vote, an open and a secret election", (land) => {
  const profile = profileFor(land, localDate("2026-11-23"));
  const bar = profile.ok ? kindLawOf(profile.value).videoBar : null;
  const asked = { bar, anyMemberByVideo: true, systemAdmitted: false };
  expect([
    reach({ ...asked, act: "vote", secret: true }),
    reach({ ...asked, act: "election", secret: false }),
    reach({ ...asked, act: "election", secret: true }),
  ]).toEqual(BY_VIDEO[land] ?? UNKNOWN);
  expect(reach({ ...asked, act: "vote", secret: false })).toBe("everybody");
});

test.each(["2011-11-01", "2022-03-22"])(
  "on %s no rule on video was in force in Lower Saxony, so none is known",
  (day) => {
    const profile = profileFor("NI", localDate(day));
    expect(profile.ok && kindLawOf(profile.value).videoBar).toBeNull();
  },
);

test("Lower Saxony's bar is the same before and after the term that began on 01.11.2026", () => {
  for (const day of ["2022-03-23", "2026-10-31", "2026-11-01"]) {
    const profile = profileFor("NI", localDate(day));
    expect([day, profile.ok && kindLawOf(profile.value).videoBar]).toEqual([day, "secret-whole-session"]);
  }
});

test("without a member by video everybody votes, in every Land, known or not", () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(reach({ ...question, anyMemberByVideo: false })).toBe("everybody");
    }),
  );
});

test("an open vote is never barred by video", () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(reach({ ...question, act: "vote", secret: false })).toBe("everybody");
    }),
  );
});

test("being secret never lets anybody in, and an election never more people than a vote of the same kind", () => {
  const strictness = ["everybody", "room-only", "post", "member-by-video", "video-bar-not-known"];
  const rank = (question: Parameters<typeof ballotReach>[0]) => strictness.indexOf(reach(question));
  fc.assert(
    fc.property(questions, (question) => {
      expect(rank({ ...question, secret: true })).toBeGreaterThanOrEqual(rank({ ...question, secret: false }));
      expect(rank({ ...question, act: "election" })).toBeGreaterThanOrEqual(rank({ ...question, act: "vote" }));
    }),
  );
});

test("an admitted system opens the ballot to everybody in North Rhine-Westphalia and changes nothing elsewhere", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const [admitted, not] = [true, false].map((systemAdmitted) => reach({ ...question, systemAdmitted }));
      if (question.bar === "admitted-system-or-post") expect(admitted).toBe("everybody");
      else expect(admitted).toBe(not);
    }),
  );
});

test("a matter that has to be kept secret waits until nobody was there by video, in Lower Saxony; others go on", () => {
  fc.assert(
    fc.property(questions, fc.boolean(), ({ bar, anyMemberByVideo }, secrecyMatter) => {
      const verdict = deliberationVerdict({ bar, secrecyMatter, anyMemberByVideo });
      if (!secrecyMatter || !anyMemberByVideo) expect(verdict.ok).toBe(true);
      else if (bar === null) expect(verdict).toEqual({ ok: false, refused: "video-bar-not-known" });
      else expect(verdict.ok).toBe(bar !== "secret-whole-session");
    }),
  );
});
