import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import type { OwnVoteRefusal } from "./own-vote-notice.ts";
import { ownVoteAllowed } from "./record-own-vote.server.ts";
import { type ClosePollInput, withdrawOwnVoteSchema } from "./schema.ts";

/**
 * Takes back the own demand to have the vote recorded, until the item is closed. A roll call's entry stays as part of
 * the roll call. Doing it again changes nothing.
 */
export async function withdrawOwnVote(
  viewer: Viewer,
  input: ClosePollInput,
): Promise<Verdict<"withdrawn", OwnVoteRefusal>> {
  const { pollId, epoch } = withdrawOwnVoteSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "ballot.cast");
    const { personId } = person;
    const allowed = await ownVoteAllowed(tx, poll, epoch, personId);
    if (!allowed.ok) return allowed;
    const place = { pollId, personId, onRequest: true };
    const { count } =
      poll.kind === "rollCall"
        ? await tx.namedVote.updateMany({ where: place, data: { onRequest: false } })
        : await tx.namedVote.deleteMany({ where: place });
    if (count > 0) await record(tx, actorOf(person), { kind: "poll.voteRecordWithdrawn", ...factOf(poll) });
    return accepted("withdrawn");
  });
}
