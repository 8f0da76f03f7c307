import { expect } from "vitest";
import type { PollState } from "#app/domain/voting/poll-states.ts";
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
  const { state, epoch, counts, ballots, byHand } = model.poll;
  const { yes, no, abstain } = counts;
  const row = await database().poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(row).toMatchObject({ state, epoch, yes, no, abstain, cast: yes + no + abstain });
  expect(row.kind).toBe(byHand ? "handCount" : "open");
  const stored = await database().ballot.findMany({ where: { pollId, epoch }, select: { key: true, choice: true } });
  const expected = [...ballots.values()];
  const byKey = (one: Ballot, other: Ballot) => (one.key < other.key ? -1 : 1);
  expect(stored.sort(byKey)).toEqual(expected.sort(byKey));
  if (state !== "open" && state !== "cancelled") expect(row.result).toBe(outcomeOf(counts));
}

export function outcomeOf({ yes, no }: Counts): "ADOPTED" | "REJECTED" {
  return yes > no ? "ADOPTED" : "REJECTED";
}
