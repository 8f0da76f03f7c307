import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { callingEndVerdict } from "#app/domain/voting/called-answer.ts";
import { isCalledOut, leavesBallots } from "#app/domain/voting/poll-kind.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { type Actor, record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { countCalled } from "./calling/answers.server.ts";
import { countEnvelopes } from "./count-envelopes.server.ts";
import { factOf, type LockedPoll, lockPoll } from "./lock-poll.server.ts";
import { type ClosePollInput, closePollSchema } from "./schema.ts";
import { type Counts, type Outcome, writeResult } from "./write-result.server.ts";

export type CloseRefusal =
  | PollRefusal
  | "stale-epoch"
  | "hand-count-missing"
  | "names-not-all-called"
  | "secret-key-lost";

/**
 * Ends the vote: no ballot is taken any more, the ballots are counted once more and must equal the counters, the
 * outcome is computed. A count that does not fit is a defect: nothing is written and the vote stays open.
 */
export async function closePoll(
  viewer: Viewer,
  input: ClosePollInput,
): Promise<Verdict<{ outcome: Outcome }, CloseRefusal>> {
  const { pollId, epoch } = closePollSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    return closeLockedPoll(tx, actorOf(person), poll);
  });
}

/**
 * The closing itself, for the chair and for the clock.
 * @param poll its row is locked in this transaction
 */
export async function closeLockedPoll(
  tx: Tx,
  actor: Actor,
  poll: LockedPoll,
): Promise<Verdict<{ outcome: Outcome }, CloseRefusal>> {
  const moved = movePoll({ state: poll.state, announced: poll.announced !== null }, "close");
  if (!moved.ok) return refused(moved.refused);
  if (!leavesBallots(poll)) return refused("hand-count-missing");
  const called = isCalledOut(poll)
    ? callingEndVerdict(await countCalled(tx, { pollId: poll.id, epoch: poll.epoch }))
    : accepted("complete");
  if (!called.ok) return refused(called.refused);

  const counted =
    poll.kind === "secret" ? await countEnvelopes(tx, poll) : accepted({ counts: await recount(tx, poll) });
  if (!counted.ok) return refused(counted.refused);
  const { counts, ...box } = counted.value;
  const { outcome, resultHash } = await writeResult(tx, poll, counts);
  await record(tx, actor, { kind: "poll.closed", ...factOf(poll), outcome }, { ...counts, ...box, resultHash });
  return accepted({ outcome });
}

/** Counts the ballots themselves. Throws when they and the running counters disagree. */
async function recount(tx: Tx, poll: LockedPoll): Promise<Counts> {
  const groups = await tx.ballot.groupBy({
    by: ["choice"],
    where: { pollId: poll.id, epoch: poll.epoch },
    _count: { _all: true },
  });
  const of = (choice: "yes" | "no" | "abstain") => groups.find((group) => group.choice === choice)?._count._all ?? 0;
  const counts = { yes: of("yes"), no: of("no"), abstain: of("abstain"), invalid: 0 };
  const cast = counts.yes + counts.no + counts.abstain;
  const agree =
    cast === poll.cast && counts.yes === poll.yes && counts.no === poll.no && counts.abstain === poll.abstain;
  if (!agree) throw new Error(`poll ${poll.id}: ${cast} ballots, but the counters say ${poll.cast}`);
  return counts;
}
