import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { forgetEnvelopes } from "./forget-envelopes.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { type ClosePollInput, switchToHandCountSchema } from "./schema.ts";

/**
 * Goes on with raised hands inside the same running poll, a secret one with slips, a roll call by calling the names:
 * devices no longer count, and what they had sent is replaced by what people count or answer. One poll, one record.
 */
export async function switchToHandCount(
  viewer: Viewer,
  input: ClosePollInput,
): Promise<Verdict<"switched", PollRefusal | "stale-epoch">> {
  const { pollId, epoch } = switchToHandCountSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "switchToHandCount");
    if (!move.ok) return refused(move.refused);
    if (!isCastOnDevices(poll)) return accepted("switched");

    await tx.ballot.deleteMany({ where: { pollId, epoch } });
    await forgetEnvelopes(tx, pollId);
    // why: raised hands would end the secrecy, and of a roll call they would leave no names.
    const goesOn =
      poll.kind === "secret" || poll.kind === "rollCall" ? { onPaper: true } : { kind: "handCount" as const };
    await tx.poll.update({
      where: { id: pollId },
      data: { ...goesOn, closesAt: null, seq: { increment: 1 }, cast: 0, yes: 0, no: 0, abstain: 0, invalid: 0 },
      select: { id: true },
    });
    await record(tx, actorOf(person), { kind: "poll.handCounted", ...factOf(poll) }, { castOnDevices: poll.cast });
    return accepted("switched");
  });
}
