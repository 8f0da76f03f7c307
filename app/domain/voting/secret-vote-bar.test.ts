import fc from "fast-check";
import { expect, test } from "vitest";
import { ballotReach, isMemberByVideo, type Participation, type VideoBar } from "./secret-vote-bar.ts";

const room: Participation = { isMember: true, mode: "room" };
const video: Participation = { isMember: true, mode: "video" };
const guestByVideo: Participation = { isMember: false, mode: "video" };
const participations = fc.array(fc.constantFrom(room, video, guestByVideo), { maxLength: 6 });
const bars = fc.constantFrom<VideoBar>(
  "secret-whole-session",
  "elections-without-video",
  "secret-and-elections-without-video",
  "admitted-system-or-post",
);
const questions = fc.record({
  bar: bars,
  act: fc.constantFrom<"vote" | "election">("vote", "election"),
  secret: fc.boolean(),
  participations,
  systemAdmitted: fc.boolean(),
});

test("members by video bar, guests and experts by video never do", () => {
  expect(isMemberByVideo([room, guestByVideo])).toBe(false);
  expect(isMemberByVideo([room, video])).toBe(true);
  expect(isMemberByVideo([])).toBe(false);
});

test("the bar lasts until the end of the session: whoever was there by video and came into the room still bars", () => {
  fc.assert(
    fc.property(participations, participations, (before, after) => {
      if (isMemberByVideo(before)) expect(isMemberByVideo([...before, ...after])).toBe(true);
    }),
  );
});

test("in Lower Saxony a member by video bars secret votes and secret elections, and nothing open", () => {
  const asked = { bar: "secret-whole-session", participations: [room, video], systemAdmitted: true } as const;
  for (const act of ["vote", "election"] as const) {
    expect(ballotReach({ ...asked, act, secret: true })).toEqual({ ok: false, refused: "member-by-video" });
    expect(ballotReach({ ...asked, act, secret: false })).toEqual({ ok: true, value: "everybody" });
  }
});

test("without a member by video everybody votes, in every Land", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const there = question.participations.filter((one) => one !== video);
      expect(ballotReach({ ...question, participations: there })).toEqual({ ok: true, value: "everybody" });
    }),
  );
});

test("an open vote is never barred by video", () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(ballotReach({ ...question, act: "vote", secret: false })).toEqual({ ok: true, value: "everybody" });
    }),
  );
});

test("Baden-Württemberg leaves members by video out of elections, Bavaria out of secret votes too", () => {
  const asked = { participations: [video], systemAdmitted: false };
  const reach = (bar: VideoBar, act: "vote" | "election", secret: boolean) => {
    const verdict = ballotReach({ ...asked, bar, act, secret });
    return verdict.ok ? verdict.value : verdict.refused;
  };
  expect(reach("elections-without-video", "election", true)).toBe("room-only");
  expect(reach("elections-without-video", "vote", true)).toBe("everybody");
  expect(reach("secret-and-elections-without-video", "vote", true)).toBe("room-only");
});

test("North Rhine-Westphalia wants an admitted system, otherwise ballots go by post", () => {
  const asked = { bar: "admitted-system-or-post", act: "vote", secret: true, participations: [video] } as const;
  expect(ballotReach({ ...asked, systemAdmitted: true })).toEqual({ ok: true, value: "everybody" });
  expect(ballotReach({ ...asked, systemAdmitted: false })).toEqual({ ok: true, value: "post" });
});
