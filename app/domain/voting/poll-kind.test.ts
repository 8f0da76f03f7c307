import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { kindLawOf } from "#app/domain/law/kind-law.ts";
import { LAENDER } from "#app/domain/law/laender.ts";
import { profileFor } from "#app/domain/law/profile.ts";
import {
  isCalledOut,
  isCastOnDevices,
  type KindQuestion,
  kindVerdict,
  leavesBallots,
  type PollKind,
} from "./poll-kind.ts";

const PROVIDED = {
  deviceVoting: "allowed",
  rollCall: "provided",
  secretVote: "provided",
  secretCasting: "devices",
} as const;

function asked(kind: PollKind, more: Partial<KindQuestion> = {}): string {
  const names = kind === "election" ? 2 : 0;
  const verdict = kindVerdict({
    ...{ kind, names, onPaper: false, secretElection: false, procedure: PROVIDED, anyMemberByVideo: false },
    ...{ secretByLaw: "rules-of-procedure" as const, secretCastingByLaw: "in-writing" as const },
    videoBar: "secret-whole-session",
    ...more,
  });
  return verdict.ok ? verdict.value : verdict.refused;
}

test("where the rules of procedure provide for everything every kind may be held", () => {
  for (const kind of ["open", "rollCall", "secret", "handCount", "acclamation", "election"] as const) {
    expect(asked(kind)).toBe(kind);
  }
});

test("a roll call and a secret vote need the rules of procedure (§ 66 Abs. 2 NKomVG)", () => {
  expect(asked("rollCall", { procedure: { ...PROVIDED, rollCall: "not-provided" } })).toBe("roll-call-not-provided");
  expect(asked("secret", { procedure: { ...PROVIDED, secretVote: "not-provided" } })).toBe("secret-not-provided");
});

test("where a minority may demand a secret vote by law, the rules of procedure need not provide it", () => {
  const procedure = { ...PROVIDED, secretVote: "not-provided" } as const;
  expect(asked("secret", { procedure, secretByLaw: "minority-demand" })).toBe("secret");
});

test("where every vote is open by law no vote is secret, on paper or not", () => {
  expect(asked("secret", { secretByLaw: "never" })).toBe("secret-never");
  expect(asked("secret", { secretByLaw: "never", onPaper: true })).toBe("secret-never");
});

test("a member by video bars secret votes and secret elections, also on paper (§ 64 Abs. 3 S. 6 NKomVG)", () => {
  expect(asked("secret", { anyMemberByVideo: true })).toBe("member-by-video");
  expect(asked("secret", { anyMemberByVideo: true, onPaper: true })).toBe("member-by-video");
  expect(asked("election", { anyMemberByVideo: true, secretElection: true })).toBe("member-by-video");
  expect(asked("election", { anyMemberByVideo: true })).toBe("election");
  expect(asked("open", { anyMemberByVideo: true })).toBe("open");
});

test("a secret vote is written on paper unless the rules of procedure allow devices (§ 67 NKomVG)", () => {
  const procedure = { ...PROVIDED, secretCasting: "paper" } as const;
  expect(asked("secret", { procedure })).toBe("secret-only-on-paper");
  expect(asked("secret", { procedure, onPaper: true })).toBe("secret");
});

test("where votes on devices are not provided, hands still count", () => {
  const procedure = { ...PROVIDED, deviceVoting: "forbidden" } as const;
  expect(asked("open", { procedure })).toBe("devices-not-provided");
  expect(asked("rollCall", { procedure })).toBe("devices-not-provided");
  expect(asked("rollCall", { procedure, onPaper: true })).toBe("rollCall");
  expect(asked("handCount", { procedure })).toBe("handCount");
});

test("an election has names and nothing else has", () => {
  expect(asked("election", { names: 0 })).toBe("election-needs-names");
  expect(asked("open", { names: 1 })).toBe("only-election-has-names");
});

test("devices vote in open votes, roll calls and secret votes that are not on paper", () => {
  const kinds = ["open", "rollCall", "secret", "handCount", "acclamation", "election"] as const;
  expect(kinds.filter((kind) => isCastOnDevices({ kind, onPaper: false }))).toEqual(["open", "rollCall", "secret"]);
  expect(isCastOnDevices({ kind: "secret", onPaper: true })).toBe(false);
});

test("in a roll call either devices vote or the names are called out; both leave a ballot of each person", () => {
  const kinds = ["open", "rollCall", "secret", "handCount", "acclamation", "election"] as const;
  expect(kinds.filter((kind) => isCalledOut({ kind, onPaper: true }))).toEqual(["rollCall"]);
  expect(isCalledOut({ kind: "rollCall", onPaper: false })).toBe(false);
  expect(isCastOnDevices({ kind: "rollCall", onPaper: true })).toBe(false);
  expect(leavesBallots({ kind: "rollCall", onPaper: true })).toBe(true);
  expect(leavesBallots({ kind: "secret", onPaper: true })).toBe(false);
  expect(leavesBallots({ kind: "handCount", onPaper: false })).toBe(false);
});

const NOTHING_PROVIDED = { ...PROVIDED, secretVote: "not-provided", secretCasting: "paper" } as const;
const UNREAD = { secretByLaw: null, secretCastingByLaw: null, videoBar: null } as const;

/** The law of a Land on kinds of votes; nothing where the Land was not read. */
function lawIn(land: string, day = "2026-11-23") {
  const profile = profileFor(land, localDate(day));
  return profile.ok ? kindLawOf(profile.value) : UNREAD;
}

/** Written down once more: a secret vote on slips, without a rule of the town's own; then with one and a member by video. */
const SECRET_IN: { readonly [land: string]: readonly [string, string] } = {
  NI: ["secret-not-provided", "member-by-video"],
  NW: ["secret", "secret-by-post"],
  BW: ["secret-not-known", "secret"],
  BY: ["secret-not-known", "secret"],
  HE: ["secret-not-known", "secret"],
  RP: ["secret", "secret"],
  SH: ["secret-never", "secret-never"],
  SL: ["secret-not-known", "member-by-video"],
};

test.each(LAENDER)("%s: a secret vote by the Land's own law, without and with a member by video", (land) => {
  const asking = { onPaper: true, ...lawIn(land) };
  expect([
    asked("secret", { ...asking, procedure: NOTHING_PROVIDED }),
    asked("secret", { ...asking, anyMemberByVideo: true }),
  ]).toEqual(SECRET_IN[land] ?? ["secret-not-known", "video-bar-not-known"]);
});

test("in North Rhine-Westphalia secret votes go on slips, because the system is not admitted (§ 47a Abs. 4 GO NRW)", () => {
  expect(asked("secret", lawIn("NW"))).toBe("secret-system-not-admitted");
  expect(asked("secret", { ...lawIn("NW"), onPaper: true })).toBe("secret");
});

test("where the law was not read, the town's own rules can provide a secret vote, and nothing else can", () => {
  expect(asked("secret", UNREAD)).toBe("secret");
  expect(asked("secret", { ...UNREAD, procedure: NOTHING_PROVIDED, onPaper: true })).toBe("secret-not-known");
  expect(asked("election", { ...UNREAD, anyMemberByVideo: true })).toBe("video-bar-not-known");
});

test("elections with a member by video: refused, left to the room or sent by post, each by its Land", () => {
  const election = (land: string, secretElection: boolean) =>
    asked("election", { ...lawIn(land), anyMemberByVideo: true, secretElection });
  expect(
    ["NI", "SL", "NW", "BW", "BY", "HE", "SH"].map((land) => [election(land, false), election(land, true)]),
  ).toEqual([
    ["election", "member-by-video"],
    ["member-by-video", "member-by-video"],
    ["election-by-post", "election-by-post"],
    ["election", "election"],
    ["election", "election"],
    ["election", "election"],
    ["video-bar-not-known", "video-bar-not-known"],
  ]);
});

test("before the Act of 2022 nothing was read on video in Lower Saxony; since then the bar holds", () => {
  const byVideo = { anyMemberByVideo: true, onPaper: true };
  expect(asked("secret", { ...lawIn("NI", "2022-03-22"), ...byVideo })).toBe("video-bar-not-known");
  for (const day of ["2022-03-23", "2026-10-31", "2026-11-01"]) {
    expect(asked("secret", { ...lawIn("NI", day), ...byVideo })).toBe("member-by-video");
  }
});

const laws = fc.record({
  secretByLaw: fc.constantFrom("rules-of-procedure", "minority-demand", "two-thirds-of-members", "never", null),
  secretCastingByLaw: fc.constantFrom("in-writing", "admitted-system", null),
  videoBar: fc.constantFrom(...LAENDER.map((land) => lawIn(land).videoBar)),
});
const procedures = fc.record({
  deviceVoting: fc.constantFrom("allowed", "forbidden"),
  rollCall: fc.constantFrom("provided", "not-provided"),
  secretVote: fc.constantFrom("provided", "not-provided"),
  secretCasting: fc.constantFrom("paper", "devices"),
});

test("slips may be used wherever devices may, a member by video opens nothing, and raised hands are always there", () => {
  fc.assert(
    fc.property(laws, procedures, fc.boolean(), (law, procedure, anyMemberByVideo) => {
      const given = { ...law, procedure, anyMemberByVideo };
      if (asked("secret", given) === "secret") {
        expect(asked("secret", { ...given, onPaper: true })).toBe("secret");
        expect(asked("secret", { ...given, anyMemberByVideo: false })).toBe("secret");
      }
      expect(asked("handCount", given)).toBe("handCount");
      expect(asked("acclamation", given)).toBe("acclamation");
    }),
  );
});
