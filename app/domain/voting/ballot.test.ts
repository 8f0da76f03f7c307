import { expect, test } from "vitest";
import { announce } from "./announcement.ts";
import { type BallotQuestion, castVerdict } from "./ballot.ts";
import { ownVoteVerdict } from "./own-vote.ts";

const now = new Date("2026-11-23T17:00:00Z");
const sooner = new Date(now.getTime() - 1);
const later = new Date(now.getTime() + 1);
const poll: BallotQuestion["poll"] = {
  state: "open",
  epoch: 2,
  closesAt: null,
  byHand: false,
  changeAllowed: false,
  abstentionAllowed: true,
};
const asked: BallotQuestion = {
  poll,
  now,
  voter: { personId: "anna", entitled: true, reason: null },
  previous: null,
  epoch: 2,
  choice: "yes",
  key: "key-1",
};
const barred = (reason: "NOT_ENTITLED" | "EXCLUDED" | "NOT_PRESENT") => ({ personId: "anna", entitled: false, reason });

const cases: [string, BallotQuestion, string][] = [
  ["a first ballot is recorded", asked, "recorded"],
  ["a ballot before the opening is refused", { ...asked, poll: { ...poll, state: "draft" } }, "!NOT_OPEN"],
  ["a ballot after closing is refused", { ...asked, poll: { ...poll, state: "closed" } }, "!CLOSED"],
  ["a ballot after publishing is refused", { ...asked, poll: { ...poll, state: "published" } }, "!CLOSED"],
  ["a ballot in a cancelled poll is refused", { ...asked, poll: { ...poll, state: "cancelled" } }, "!CLOSED"],
  ["a ballot before the time runs out counts", { ...asked, poll: { ...poll, closesAt: later } }, "recorded"],
  ["a ballot at the very moment the time runs out is late", { ...asked, poll: { ...poll, closesAt: now } }, "!CLOSED"],
  ["a ballot after the time ran out is late", { ...asked, poll: { ...poll, closesAt: sooner } }, "!CLOSED"],
  ["a ballot of an earlier epoch is stale", { ...asked, epoch: 1 }, "!STALE_EPOCH"],
  ["a ballot of an epoch to come is stale too", { ...asked, epoch: 3 }, "!STALE_EPOCH"],
  ["while hands are counted no device votes", { ...asked, poll: { ...poll, byHand: true } }, "!NOT_OPEN"],
  ["a stranger is not entitled", { ...asked, voter: null }, "!NOT_ENTITLED"],
  ["an advisory member is not entitled", { ...asked, voter: barred("NOT_ENTITLED") }, "!NOT_ENTITLED"],
  ["a barred member is excluded", { ...asked, voter: barred("EXCLUDED") }, "!EXCLUDED"],
  ["a member who was away at the opening is not present", { ...asked, voter: barred("NOT_PRESENT") }, "!NOT_PRESENT"],
  ["a retry with the same key is a duplicate", { ...asked, previous: { key: "key-1", choice: "yes" } }, "duplicate"],
  [
    "a retry that arrives after closing still learns that the vote counts",
    { ...asked, poll: { ...poll, state: "closed" }, previous: { key: "key-1", choice: "yes" } },
    "duplicate",
  ],
  [
    "the same key with another choice is no retry",
    { ...asked, previous: { key: "key-1", choice: "no" } },
    "!ALREADY_VOTED",
  ],
  ["a second vote is refused", { ...asked, previous: { key: "key-0", choice: "no" } }, "!ALREADY_VOTED"],
  [
    "where changing is allowed a new click replaces the vote",
    { ...asked, poll: { ...poll, changeAllowed: true }, previous: { key: "key-0", choice: "no" } },
    "replaced",
  ],
  [
    "not even there does an old key carry a new choice",
    { ...asked, poll: { ...poll, changeAllowed: true }, previous: { key: "key-1", choice: "no" } },
    "!ALREADY_VOTED",
  ],
  ["an abstention counts", { ...asked, choice: "abstain" }, "recorded"],
  [
    "where nobody may abstain an abstention is invalid",
    { ...asked, choice: "abstain", poll: { ...poll, abstentionAllowed: false } },
    "!INVALID",
  ],
];

test.each(cases)("%s", (_title, question, expected) => {
  const verdict = castVerdict(question);
  expect(verdict.ok ? verdict.value : `!${verdict.refused}`).toBe(expected);
});

test("what was computed is announced without a reason", () => {
  expect(announce({ computed: "ADOPTED", announced: "ADOPTED", reason: null })).toEqual({
    ok: true,
    value: { announced: "ADOPTED", note: null },
  });
});

test.each([null, "", "   "])("another announcement with the reason %j is refused", (reason) => {
  expect(announce({ computed: "ADOPTED", announced: "REJECTED", reason })).toEqual({
    ok: false,
    refused: "announcement-needs-reason",
  });
});

test("another announcement with a reason keeps the reason", () => {
  expect(announce({ computed: "REJECTED", announced: "ADOPTED", reason: " recount " })).toEqual({
    ok: true,
    value: { announced: "ADOPTED", note: "recount" },
  });
});

test.each([null, "INPUT_ERROR", "REACHED"] as const)("nothing is announced from %j", (computed) => {
  expect(announce({ computed, announced: "ADOPTED", reason: "because" })).toEqual({
    ok: false,
    refused: "no-result-to-announce",
  });
});

test("a member may have the own open vote recorded until the item is closed", () => {
  const own = { pollKind: "open", itemClosed: false, entitled: true } as const;
  expect(ownVoteVerdict(own).ok).toBe(true);
  expect(ownVoteVerdict({ ...own, pollKind: "secret" })).toEqual({ ok: false, refused: "own-vote-secret" });
  expect(ownVoteVerdict({ ...own, itemClosed: true })).toEqual({ ok: false, refused: "item-closed" });
  expect(ownVoteVerdict({ ...own, entitled: false })).toEqual({ ok: false, refused: "own-vote-not-entitled" });
});
