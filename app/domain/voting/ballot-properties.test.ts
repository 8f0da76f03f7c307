import fc from "fast-check";
import { expect, test } from "vitest";
import { type BallotQuestion, castVerdict } from "./ballot.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 17, minute));
const choices = fc.constantFrom("yes", "no", "abstain" as const);
const keys = fc.constantFrom("k1", "k2");
const questions: fc.Arbitrary<BallotQuestion> = fc.record({
  poll: fc.record({
    state: fc.constantFrom("draft", "open", "open", "open", "closed", "published", "cancelled" as const),
    epoch: fc.constantFrom(1, 2),
    closesAt: fc.option(fc.nat(3).map(at)),
    ...{ byHand: fc.boolean(), changeAllowed: fc.boolean(), abstentionAllowed: fc.boolean() },
  }),
  now: fc.nat(3).map(at),
  voter: fc.option(
    fc
      .constantFrom("NOT_ENTITLED", "EXCLUDED", "NOT_PRESENT", null, null)
      .map((reason) => ({ personId: "p", entitled: reason === null, reason })),
  ),
  previous: fc.option(fc.record({ key: keys, choice: choices })),
  ...{ epoch: fc.constantFrom(1, 2), choice: choices, key: keys },
});
const RUNS = { numRuns: 2_000 };

test("a ballot enters only while devices vote, in time, in this epoch, and from somebody on the list", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const verdict = castVerdict(question);
      if (!verdict.ok || verdict.value === "duplicate") return;
      const { poll, voter, now } = question;
      expect([poll.state, poll.byHand, question.epoch]).toEqual(["open", false, poll.epoch]);
      expect([voter?.entitled, poll.closesAt === null || now < poll.closesAt]).toEqual([true, true]);
      expect(question.choice === "abstain" && !poll.abstentionAllowed).toBe(false);
    }),
    RUNS,
  );
});

test("nobody has two votes: the first is recorded, another one replaces it or is refused", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const verdict = castVerdict(question);
      if (!verdict.ok) return;
      expect(verdict.value === "recorded").toBe(question.previous === null);
      if (verdict.value === "replaced") expect(question.poll.changeAllowed).toBe(true);
    }),
    RUNS,
  );
});

test("whatever was taken is harmless to send again at any later time of its epoch", () => {
  fc.assert(
    fc.property(questions, questions, (question, later) => {
      const { choice, key, epoch } = question;
      if (!castVerdict(question).ok) return;
      const poll = { ...later.poll, epoch, state: later.poll.state === "draft" ? ("open" as const) : later.poll.state };
      const again = { ...later, poll, epoch, choice, key, previous: { key, choice } };
      expect(castVerdict(again)).toEqual({ ok: true, value: "duplicate" });
    }),
    RUNS,
  );
});

test("the key of a ballot never carries another choice", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { previous, key, choice } = question;
      if (previous?.key === key && previous.choice !== choice) expect(castVerdict(question).ok).toBe(false);
    }),
    RUNS,
  );
});
