import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerQuestion, answerVerdict, callingEndVerdict, SPOKEN_ANSWERS } from "./called-answer.ts";

const OPEN = { state: "open", calledOut: true, abstentionAllowed: true } as const;
const VOTER = { entitled: true };
const asked = (given: Partial<AnswerQuestion>) =>
  answerVerdict({ poll: OPEN, voter: VOTER, previous: null, answer: "yes", key: "k1", seen: "", ...given });
const refusal = (code: string) => ({ ok: false, refused: code });
const yes = { key: "k1", answer: "yes" } as const;

test("a called name gets an answer, the same again changes nothing, another one corrects what was seen", () => {
  expect(asked({})).toEqual({ ok: true, value: "recorded" });
  expect(asked({ answer: "none" })).toEqual({ ok: true, value: "recorded" });
  expect(asked({ previous: yes })).toEqual({ ok: true, value: "duplicate" });
  expect(asked({ previous: yes, key: "k2" })).toEqual({ ok: true, value: "duplicate" });
  expect(asked({ previous: yes, answer: "no", key: "k2", seen: "k1" })).toEqual({ ok: true, value: "corrected" });
});

test("a late retry never takes back a correction, and the second of two is asked to look again", () => {
  const corrected = { key: "k2", answer: "no" } as const;
  expect(asked({ previous: corrected, key: "k1", seen: "" })).toEqual(refusal("answer-given-meanwhile"));
  expect(asked({ previous: yes, answer: "no", key: "k3", seen: "" })).toEqual(refusal("answer-given-meanwhile"));
  expect(asked({ previous: yes, answer: "no", key: "k1", seen: "k1" })).toEqual(refusal("answer-given-meanwhile"));
  expect(asked({ seen: "k0" })).toEqual(refusal("answer-given-meanwhile"));
});

test("only in an oral roll call that runs, for somebody who may vote, and no abstention where the law forbids it", () => {
  expect(asked({ poll: { ...OPEN, calledOut: false } })).toEqual(refusal("names-not-called"));
  expect(asked({ poll: { ...OPEN, state: "closed" } })).toEqual(refusal("poll-not-open"));
  expect(asked({ poll: { ...OPEN, state: "closed" }, previous: yes })).toEqual({ ok: true, value: "duplicate" });
  expect(asked({ voter: null })).toEqual(refusal("not-on-the-list"));
  expect(asked({ voter: { entitled: false } })).toEqual(refusal("not-on-the-list"));
  const bavaria = { ...OPEN, abstentionAllowed: false };
  expect(asked({ poll: bavaria, answer: "abstain" })).toEqual(refusal("abstention-forbidden"));
});

test("whatever is sent in whatever order, an answer only ever changes by naming the one that stands", () => {
  const sending = fc.record({
    answer: fc.constantFrom(...SPOKEN_ANSWERS),
    key: fc.constantFrom("a", "b", "c"),
    seen: fc.constantFrom("", "a", "b", "c"),
  });
  fc.assert(
    fc.property(fc.array(sending, { maxLength: 12 }), (sendings) => {
      let previous: AnswerQuestion["previous"] = null;
      for (const { answer, key, seen } of sendings) {
        const verdict = asked({ previous, answer, key, seen });
        if (!verdict.ok || verdict.value === "duplicate") continue;
        expect(seen).toBe(previous?.key ?? "");
        previous = { key, answer };
      }
    }),
  );
});

test("the calling ends when every name has an answer or was noted as silent", () => {
  expect(callingEndVerdict({ entitled: 5, answered: 4 })).toEqual(refusal("names-not-all-called"));
  expect(callingEndVerdict({ entitled: 5, answered: 5 })).toEqual({ ok: true, value: "complete" });
});
