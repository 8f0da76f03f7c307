import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import {
  act,
  type Ballot,
  expectAnswer,
  firstRefusal,
  type Model,
  outcomeOf,
  type Real,
} from "#tests/setup/poll-model.ts";
import { call, createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { extendPoll } from "./extend-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import { switchToDevices } from "./switch-to-devices.server.ts";
import { switchToHandCount } from "./switch-to-hand-count.server.ts";

// A model of one meeting's polls says what each act must answer and what the counters must be; the real commands, the
// real ballot box and the real database have to agree after every step.

const MEMBERS = 4;
const CHOICES = ["yes", "no", "abstain"] as const;
const RUNS = 40;

beforeAll(resetDatabase);

const epochOff = fc.constantFrom(0, 0, 0, 0, 1, -1);
const target = (model: Model, real: Real, off: number) => ({
  pollId: real.pollId,
  epoch: Math.max(0, (model.poll?.epoch ?? 0) + off),
});
const chairOf = ({ viewers }: Real): PersonViewer => viewers[0] as PersonViewer;

const open = fc.constant(null).map(() =>
  act("open", async (model, real) => {
    const answer = await openPoll(chairOf(real), {
      agendaItemId: real.session.publicItem,
      question: "Wird zugestimmt?",
    });
    const state = model.poll?.state;
    const refused = !model.itemCalled
      ? "item-not-called"
      : state === "open"
        ? "another-poll-open"
        : state === "closed"
          ? "poll-not-announced"
          : null;
    expectAnswer(answer, refused);
    if (!answer.ok) return;
    real.pollId = answer.value.pollId;
    const counts = { yes: 0, no: 0, abstain: 0 };
    model.poll = { state: "open", epoch: 1, byHand: false, ranOut: false, limited: false, ballots: new Map(), counts };
    model.sent = [];
  }),
);

/** What the box answers, and what it changes. */
function castInModel(model: Model, member: number, epoch: number, ballot: Ballot, replaces?: string): string {
  const { poll } = model;
  if (!poll) return "NOT_ENTITLED";
  const previous = poll.ballots.get(member);
  if (epoch !== poll.epoch) return "STALE_EPOCH";
  if (previous?.key === ballot.key && previous.choice === ballot.choice) return "duplicate";
  if (poll.state !== "open" || poll.ranOut) return "CLOSED";
  if (poll.byHand) return "NOT_OPEN";
  if (previous && (previous.key === ballot.key || previous.key !== replaces)) return "ALREADY_VOTED";
  poll.ballots.set(member, ballot);
  poll.counts[ballot.choice] += 1;
  if (previous) poll.counts[previous.choice] -= 1;
  return previous ? "replaced" : "recorded";
}

async function castBoth(model: Model, real: Real, one: Model["sent"][number]): Promise<void> {
  const { member, epoch, ballot, replaces } = one;
  const viewer = real.viewers[member] as PersonViewer;
  const answer = await castBallot(viewer, { pollId: real.pollId, epoch, ...ballot, ...(replaces ? { replaces } : {}) });
  expect(answer.ok ? answer.status : answer.code).toBe(castInModel(model, member, epoch, ballot, replaces));
}

const memberNumber = fc.nat({ max: MEMBERS - 1 });

const cast = fc
  .record({ member: memberNumber, choice: fc.constantFrom(...CHOICES), off: epochOff, corrects: fc.boolean() })
  .map(({ member, choice, off, corrects }) =>
    act(`cast(${member} ${choice} ${off} ${corrects})`, async (model, real) => {
      const stands = model.poll?.ballots.get(member);
      const { epoch } = target(model, real, off);
      const ballot = { choice, key: randomUUID() };
      const one = { member, epoch, ballot, ...(corrects && stands ? { replaces: stands.key } : {}) };
      model.sent.push(one);
      await castBoth(model, real, one);
    }),
  );

const castAgain = fc.record({ place: fc.nat({ max: 30 }), turned: fc.boolean() }).map(({ place, turned }) =>
  act(`castAgain(${place} ${turned})`, async (model, real) => {
    const one = model.sent[place % Math.max(1, model.sent.length)];
    if (!one) return;
    const choice = turned ? CHOICES[(CHOICES.indexOf(one.ballot.choice) + 1) % 3] : one.ballot.choice;
    await castBoth(model, real, { ...one, ballot: { ...one.ballot, choice: choice ?? "yes" } });
  }),
);

/** Everybody at once, some twice: the sum is what counts. */
const castTogether = fc.array(memberNumber, { minLength: 2, maxLength: 8 }).map((members) =>
  act(`castTogether(${members})`, async (model, real) => {
    const votes = members.map((member) => ({ member, ballot: { choice: "yes" as const, key: randomUUID() } }));
    const { epoch } = target(model, real, 0);
    const answers = await Promise.all(
      votes.map(({ member, ballot }) =>
        castBallot(real.viewers[member] as PersonViewer, { pollId: real.pollId, epoch, ...ballot }),
      ),
    );
    for (const [place, { member, ballot }] of votes.entries()) {
      const answer = answers[place];
      expect(answer?.ok ? answer.status : answer?.code).toBe(castInModel(model, member, epoch, ballot));
    }
  }),
);

const toHands = epochOff.map((off) =>
  act(`switchToHandCount(${off})`, async (model, real) => {
    if (!model.poll) return;
    const refused = firstRefusal(model, off, "switchToHandCount");
    expectAnswer(await switchToHandCount(chairOf(real), target(model, real, off)), refused);
    if (refused || model.poll.byHand) return;
    Object.assign(model.poll, {
      byHand: true,
      ranOut: false,
      limited: false,
      ballots: new Map(),
      counts: { yes: 0, no: 0, abstain: 0 },
    });
  }),
);

const toDevices = epochOff.map((off) =>
  act(`switchToDevices(${off})`, async (model, real) => {
    const { poll } = model;
    if (!poll) return;
    const back = poll.byHand && !model.itemCalled ? "item-not-called" : null;
    const refused = firstRefusal(model, off, "switchToDevices") ?? back;
    const answer = await switchToDevices(chairOf(real), target(model, real, off));
    expectAnswer(answer, refused);
    if (refused || !poll.byHand) return;
    Object.assign(poll, { epoch: poll.epoch + 1, byHand: false });
    expect(answer).toEqual({ ok: true, value: { epoch: poll.epoch } });
  }),
);

const extend = fc.record({ off: epochOff, seconds: fc.constantFrom("" as const, 600, 3_600) }).map(({ off, seconds }) =>
  act(`extend(${off} ${seconds})`, async (model, real) => {
    if (!model.poll) return;
    const { byHand, ranOut } = model.poll;
    const over = byHand ? "poll-not-open" : ranOut ? "poll-closed" : null;
    const refused = firstRefusal(model, off, "extend") ?? over;
    expectAnswer(await extendPoll(chairOf(real), { ...target(model, real, off), seconds }), refused);
    if (!refused) model.poll.limited = seconds !== "";
  }),
);

const countHands = fc
  .record({ off: epochOff, yes: fc.nat({ max: 3 }), no: fc.nat({ max: 3 }), abstain: fc.nat({ max: 2 }) })
  .map(({ off, ...counts }) =>
    act(`enterHandCount(${off} ${Object.values(counts)})`, async (model, real) => {
      if (!model.poll) return;
      const raised = counts.yes + counts.no + counts.abstain;
      const refused =
        firstRefusal(model, off, "close") ??
        (!model.poll.byHand ? "hand-count-not-chosen" : raised > MEMBERS ? "hand-count-too-many" : null);
      expectAnswer(await enterHandCount(chairOf(real), { ...target(model, real, off), ...counts }), refused);
      if (!refused) Object.assign(model.poll, { state: "closed", counts });
    }),
  );

const close = epochOff.map((off) =>
  act(`close(${off})`, async (model, real) => {
    if (!model.poll) return;
    const refused = firstRefusal(model, off, "close") ?? (model.poll.byHand ? "hand-count-missing" : null);
    expectAnswer(await closePoll(chairOf(real), target(model, real, off)), refused);
    if (!refused) model.poll.state = "closed";
  }),
);

const repeat = epochOff.map((off) =>
  act(`repeat(${off})`, async (model, real) => {
    const { poll } = model;
    if (!poll) return;
    const refused = firstRefusal(model, off, "repeat") ?? (model.itemCalled ? null : "item-not-called");
    const input = { ...target(model, real, off), reason: "Zweifel" };
    expectAnswer(await repeatPoll(chairOf(real), input), refused);
    if (refused) return;
    const fresh = { ballots: new Map(), counts: { yes: 0, no: 0, abstain: 0 } };
    Object.assign(poll, {
      state: "open",
      epoch: poll.epoch + 1,
      byHand: false,
      ranOut: false,
      limited: false,
      ...fresh,
    });
  }),
);

const announce = fc
  .record({ off: epochOff, turned: fc.boolean(), reason: fc.constantFrom("", "Zählfehler") })
  .map(({ off, turned, reason }) =>
    act(`announce(${off} ${turned} ${reason})`, async (model, real) => {
      if (!model.poll) return;
      const computed = outcomeOf(model.poll.counts);
      const announced = turned ? (computed === "ADOPTED" ? "REJECTED" : "ADOPTED") : computed;
      const refused = firstRefusal(model, off, "announce") ?? (turned && !reason ? "announcement-needs-reason" : null);
      const input = { ...target(model, real, off), announced, reason } as const;
      expectAnswer(await announcePoll(chairOf(real), input), refused);
      if (!refused) model.poll.state = "published";
    }),
  );

const cancel = epochOff.map((off) =>
  act(`cancel(${off})`, async (model, real) => {
    if (!model.poll) return;
    const refused = firstRefusal(model, off, "cancel");
    expectAnswer(await cancelPoll(chairOf(real), { ...target(model, real, off), reason: "Zurückgezogen" }), refused);
    if (!refused) Object.assign(model.poll, { state: "cancelled", ballots: new Map() });
  }),
);

/** The clock passes the time at which the vote ends; only the database's clock counts. */
const runOut = fc.constant(null).map(() =>
  act("runOut", async (model, real) => {
    if (model.poll?.state !== "open" || model.poll.byHand) return;
    await database().$executeRaw`
      UPDATE poll SET closes_at = clock_timestamp() - interval '1 millisecond' WHERE id = ${real.pollId}::uuid`;
    Object.assign(model.poll, { ranOut: true, limited: true });
  }),
);

const callItem = fc.boolean().map((called) =>
  act(`callItem(${called})`, async (model, real) => {
    await call(called ? real.session.publicItem : real.session.nonPublicItem);
    model.itemCalled = called;
  }),
);

test("whatever is done in whatever order, answers, states and counters are those of the model", async () => {
  const likely = { weight: 4 };
  const acts = fc.commands(
    [
      ...[open, close, announce, repeat].flatMap((one) => [one, one]),
      ...Array.from({ length: likely.weight }, () => [cast, castAgain]).flat(),
      castTogether,
      ...[toHands, toDevices, toHands, toDevices],
      ...[extend, extend],
      countHands,
      cancel,
      runOut,
      callItem,
    ],
    { maxCommands: 30, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (commands) => {
      const session = await createRunningSession({ members: MEMBERS });
      const viewers = await Promise.all(session.members.map(viewerFor));
      const start = (): { model: Model; real: Real } => ({
        model: { itemCalled: true, poll: null, sent: [] },
        real: { session, viewers, pollId: randomUUID() },
      });
      await fc.asyncModelRun(start, commands);
      expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 60_000);
