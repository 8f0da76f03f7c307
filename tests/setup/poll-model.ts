import type fc from "fast-check";
import { expect } from "vitest";
import { movePoll, type PollMove, type PollState } from "#app/domain/voting/poll-states.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { RunningSession } from "./town-session.ts";

export type Choice = "yes" | "no" | "abstain";
export type Ballot = { choice: Choice; key: string };
export type Counts = { yes: number; no: number; abstain: number };

/** What the model knows of one meeting's polls. */
export type Model = {
  itemCalled: boolean;
  /** The poll that acts are about: the latest one. */
  poll: {
    state: PollState;
    epoch: number;
    byHand: boolean;
    ranOut: boolean;
    /** A moment is set at which the devices stop. */
    limited: boolean;
    ballots: Map<number, Ballot>;
    counts: Counts;
  } | null;
  /** Every vote that was ever sent, to be sent again. */
  sent: { member: number; epoch: number; ballot: Ballot; replaces?: string }[];
};
/** What it is compared with. */
export type Real = { session: RunningSession; viewers: PersonViewer[]; pollId: string };
/** What must hold whatever happened. */
export async function expectAgreement(model: Model, { session, pollId }: Real): Promise<void> {
  const open = await database().poll.count({ where: { meetingId: session.meetingId, state: "open" } });
  expect(open).toBeLessThanOrEqual(1);
  if (!model.poll) return;
  const { state, epoch, counts, ballots, byHand, limited } = model.poll;
  const { yes, no, abstain } = counts;
  const row = await database().poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(row).toMatchObject({ state, epoch, yes, no, abstain, cast: yes + no + abstain });
  expect(row.kind).toBe(byHand ? "handCount" : "open");
  expect(row.closesAt !== null).toBe(limited);
  const stored = await database().ballot.findMany({ where: { pollId, epoch }, select: { key: true, choice: true } });
  const expected = [...ballots.values()];
  const byKey = (one: Ballot, other: Ballot) => (one.key < other.key ? -1 : 1);
  expect(stored.sort(byKey)).toEqual(expected.sort(byKey));
  if (state !== "open" && state !== "cancelled") expect(row.result).toBe(outcomeOf(counts));
}

export function outcomeOf({ yes, no }: Counts): "ADOPTED" | "REJECTED" {
  return yes > no ? "ADOPTED" : "REJECTED";
}

type Act = fc.AsyncCommand<Model, Real>;
type Answer = { ok: boolean; refused?: string };

/** An act as a command for fast-check; afterwards the database is compared with the model. */
export function act(name: string, run: (model: Model, real: Real) => Promise<void>): Act {
  return {
    check: () => true,
    run: async (model, real) => {
      await run(model, real);
      await expectAgreement(model, real);
    },
    toString: () => name,
  };
}

/** The code that the act's first checks give, the same for every act on a poll; null when it may go on. */
export function firstRefusal(model: Model, epochOff: number, move: PollMove): string | null {
  if (!model.poll) throw new Error("no poll");
  if (epochOff !== 0) return "stale-epoch";
  const moved = movePoll({ state: model.poll.state, announced: false }, move);
  return moved.ok ? null : moved.refused;
}

/** The code of the refusal, or null where the act must have been carried out. */
export function expectAnswer(answer: Answer, refused: string | null): void {
  expect(answer.ok ? null : answer.refused).toBe(refused);
}
