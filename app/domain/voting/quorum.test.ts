import fc from "fast-check";
import { expect, test } from "vitest";
import { BADEN_WUERTTEMBERG } from "#app/domain/law/baden-wuerttemberg.ts";
import { LOWER_SAXONY } from "#app/domain/law/lower-saxony.ts";
import { NORTH_RHINE_WESTPHALIA } from "#app/domain/law/north-rhine-westphalia.ts";
import { BAVARIA, SAXONY_ANHALT } from "#app/domain/law/partly-known.ts";
import { type QuorumQuestion, type QuorumRule, quorum } from "./quorum.ts";

const [{ value: lowerSaxony }] = LOWER_SAXONY.rules.quorum;
const [{ value: badenWuerttemberg }] = BADEN_WUERTTEMBERG.rules.quorum;
const [{ value: northRhineWestphalia }] = NORTH_RHINE_WESTPHALIA.rules.quorum;
const rules = fc.constantFrom<QuorumRule>(
  lowerSaxony,
  badenWuerttemberg,
  northRhineWestphalia,
  BAVARIA.rules.quorum[0].value,
  SAXONY_ANHALT.rules.quorum[0].value,
);
const known = fc.constantFrom<QuorumRule>(lowerSaxony, badenWuerttemberg);

/** A possible question: nobody more than the members, no more barred people present than barred or present. */
const questions = fc
  .record({
    members: fc.integer({ min: 1, max: 65 }),
    shares: fc.array(fc.nat(65), { minLength: 3, maxLength: 3 }),
    flags: fc.record({
      establishedAtStart: fc.boolean(),
      challenged: fc.boolean(),
      secondMeetingWithNotice: fc.boolean(),
      dulyConvened: fc.boolean(),
    }),
  })
  .map(({ members, shares: [p = 0, x = 0, e = 0], flags }): QuorumQuestion => {
    const present = p % (members + 1);
    const excluded = x % (members + 1);
    return { members, present, excluded, excludedPresent: e % (Math.min(excluded, present) + 1), ...flags };
  });

const canDecide = (rule: QuorumRule, question: QuorumQuestion) => /^QUORATE/.test(quorum(rule, question));

test("one more member in the room never loses a quorum", () => {
  fc.assert(
    fc.property(known, questions, (rule, question) => {
      if (question.present === question.members || !canDecide(rule, question)) return;
      expect(canDecide(rule, { ...question, present: question.present + 1 })).toBe(true);
    }),
  );
});

test("a statement at the beginning never takes a quorum away, and without presumption it changes nothing", () => {
  fc.assert(
    fc.property(known, questions, (rule, question) => {
      const stated = quorum(rule, { ...question, establishedAtStart: true });
      const unstated = quorum(rule, { ...question, establishedAtStart: false });
      if (rule.presumption === false) expect(stated).toBe(unstated);
      else if (unstated !== "NOT_QUORATE") expect(stated).toBe(unstated);
      else expect(["NOT_QUORATE", "QUORATE_PRESUMED"]).toContain(stated);
    }),
  );
});

test("a doubt never brings a quorum about, and after it nothing is presumed", () => {
  fc.assert(
    fc.property(known, questions, (rule, question) => {
      const doubted = quorum(rule, { ...question, challenged: true });
      expect(doubted).not.toBe("QUORATE_PRESUMED");
      if (doubted !== "NOT_QUORATE") expect(canDecide(rule, { ...question, challenged: false })).toBe(true);
    }),
  );
});

test("a second session with notice never needs more people than the first", () => {
  fc.assert(
    fc.property(known, questions, (rule, question) => {
      if (!canDecide(rule, { ...question, secondMeetingWithNotice: false })) return;
      expect(canDecide(rule, { ...question, secondMeetingWithNotice: true })).toBe(true);
    }),
  );
});

test("approval is asked for exactly when more than half are barred, and only in Lower Saxony", () => {
  fc.assert(
    fc.property(known, questions, (rule, asked) => {
      const question = { ...asked, dulyConvened: true };
      const { members, present, excluded = 0, excludedPresent = 0 } = question;
      const wanted = rule === lowerSaxony && 2 * excluded > members && present > excludedPresent;
      expect(quorum(rule, question) === "QUORATE_NEEDS_APPROVAL").toBe(wanted);
    }),
  );
});

test("the ordinary quorum is the majority in Lower Saxony and half in Baden-Württemberg", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65 }), fc.nat(65), (members, n) => {
      const present = n % (members + 1);
      expect(canDecide(lowerSaxony, { members, present })).toBe(present > members / 2);
      expect(canDecide(badenWuerttemberg, { members, present })).toBe(present >= members / 2);
    }),
  );
});

test("every possible question has an answer, and nothing is unknown where every point was read", () => {
  fc.assert(
    fc.property(rules, questions, (rule, question) => {
      const outcome = quorum(rule, question);
      expect(outcome).not.toBe("INPUT_ERROR");
      if (!Object.values(rule).includes("not-known")) expect(outcome).not.toBe("NOT_KNOWN");
    }),
  );
});

test("an unread point is unknown only where the answer hangs on it", () => {
  const nrw = (question: Partial<QuorumQuestion>) =>
    quorum(northRhineWestphalia, { members: 43, present: 22, ...question });
  expect(nrw({})).toBe("QUORATE");
  expect(nrw({ secondMeetingWithNotice: true })).toBe("QUORATE");
  expect(nrw({ present: 12, secondMeetingWithNotice: true })).toBe("NOT_KNOWN");
  expect(nrw({ excluded: 22 })).toBe("NOT_KNOWN");
  expect(nrw({ present: 12, establishedAtStart: true })).toBe("QUORATE_PRESUMED");
});

test("exactly half of the members barred are not more than half: the ordinary quorum still applies", () => {
  expect(quorum(lowerSaxony, { members: 32, present: 10, excluded: 16 })).toBe("NOT_QUORATE");
  expect(quorum(lowerSaxony, { members: 32, present: 10, excluded: 17 })).toBe("QUORATE_NEEDS_APPROVAL");
  expect(quorum(lowerSaxony, { members: 32, present: 0, excluded: 17 })).toBe("NOT_QUORATE");
});

test("in Baden-Württemberg a quarter suffices when more than half are barred", () => {
  expect(quorum(badenWuerttemberg, { members: 32, present: 8, excluded: 17 })).toBe("QUORATE");
  expect(quorum(badenWuerttemberg, { members: 32, present: 8, excluded: 17, excludedPresent: 1 })).toBe("NOT_QUORATE");
  expect(quorum(badenWuerttemberg, { members: 32, present: 16, excludedPresent: 1 })).toBe("NOT_QUORATE");
});

test("a complaint about the convening takes away what full attendance had healed", () => {
  const all = { members: 33, present: 33, dulyConvened: false };
  expect(quorum(lowerSaxony, all)).toBe("QUORATE");
  expect(quorum(lowerSaxony, { ...all, challenged: true })).toBe("NOT_QUORATE");
});

test.each([
  { members: 33, present: 34 },
  { members: 33, present: -1 },
  { members: 33, present: 16.5 },
  { members: 0, present: 0 },
  { members: 33, present: 10, excluded: 34 },
  { members: 33, present: 10, excluded: 2, excludedPresent: 3 },
])("a quorum of impossible numbers is an input error: %j", (question) => {
  expect(quorum(lowerSaxony, question)).toBe("INPUT_ERROR");
});
