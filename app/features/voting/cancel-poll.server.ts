import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { forgetBallots } from "./forget-ballots.server.ts";
import { forgetEnvelopes } from "./forget-envelopes.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { type CancelPollInput, cancelPollSchema } from "./schema.ts";

/** Ends a vote without a result, for example because the motion was withdrawn; the reason stays in the record. */
export async function cancelPoll(
  viewer: Viewer,
  input: CancelPollInput,
): Promise<Verdict<"cancelled", PollRefusal | "stale-epoch">> {
  const { pollId, epoch, reason } = cancelPollSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.cancel");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "cancel");
    if (!move.ok) return refused(move.refused);

    await tx.poll.update({
      where: { id: pollId },
      data: { state: "cancelled", cancelReason: reason, seq: { increment: 1 } },
      select: { id: true },
    });
    await forgetBallots(tx, pollId);
    await forgetEnvelopes(tx, pollId);
    await record(tx, actorOf(person), { kind: "poll.cancelled", ...factOf(poll) }, { reason });
    return accepted("cancelled");
  });
}
