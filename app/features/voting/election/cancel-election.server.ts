import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { cancelElectionSchema, type RepeatElectionInput } from "./schema.ts";

/** Ends an election without a result, for example because nobody stands any more; the reason stays in the record. */
export async function cancelElection(
  viewer: Viewer,
  input: RepeatElectionInput,
): Promise<Verdict<"cancelled", PollRefusal | "stale-epoch">> {
  const { pollId, epoch, reason } = cancelElectionSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.cancel");
    if (election.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll(election, "cancel");
    if (!move.ok) return refused(move.refused);

    await tx.poll.update({
      where: { id: pollId },
      data: { state: "cancelled", cancelReason: reason, seq: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actorOf(person), { kind: "poll.cancelled", ...electionFact(election) }, { reason });
    return accepted("cancelled");
  });
}
