import { expect, test } from "vitest";
import { isCastOnDevices, type KindQuestion, kindVerdict, type PollKind } from "./poll-kind.ts";

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
    ...{ secretByLaw: "rules-of-procedure" as const },
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
