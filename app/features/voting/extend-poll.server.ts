import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { type ExtendPollInput, extendPollSchema } from "./schema.ts";

const SECOND_MS = 1_000;

export type ExtendRefusal = PollRefusal | "stale-epoch";

/**
 * Moves the moment at which devices stop voting: so many seconds from now, or until the chair closes. Once the time has
 * run out the vote is over, also in the moment before the system has closed it: somebody may have been refused already.
 */
export async function extendPoll(
  viewer: Viewer,
  input: ExtendPollInput,
): Promise<Verdict<{ closesAt: Date | null }, ExtendRefusal>> {
  const { pollId, epoch, seconds } = extendPollSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "extend");
    if (!move.ok) return refused(move.refused);
    if (!isCastOnDevices(poll)) return refused("poll-not-open");
    const at = now();
    if (poll.closesAt !== null && poll.closesAt <= at) return refused("poll-closed");

    const closesAt = seconds === "" ? null : new Date(at.getTime() + seconds * SECOND_MS);
    await tx.poll.update({ where: { id: pollId }, data: { closesAt, seq: { increment: 1 } }, select: { id: true } });
    const times = { before: poll.closesAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null };
    await record(tx, actorOf(person), { kind: "poll.extended", ...factOf(poll) }, times);
    return accepted({ closesAt });
  });
}
