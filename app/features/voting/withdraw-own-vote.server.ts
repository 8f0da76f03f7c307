import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import type { OwnVoteRefusal } from "./own-vote-notice.ts";
import { type OwnVoteAct, onBehalf, ownVoteAllowed } from "./record-own-vote.server.ts";
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
    return withdrawVoteOf(tx, { person, poll, epoch, personId: person.personId });
  });
}

/** The taking back itself, for the member and for whoever enters it; the poll's row is held. */
export async function withdrawVoteOf(
  tx: Tx,
  { person, poll, epoch, personId }: OwnVoteAct,
): Promise<Verdict<"withdrawn", OwnVoteRefusal>> {
  const allowed = await ownVoteAllowed(tx, poll, epoch, personId);
  if (!allowed.ok) return allowed;
  const where = { pollId: poll.id, personId, onRequest: true };
  const { count } =
    poll.kind === "rollCall"
      ? await tx.namedVote.updateMany({ where, data: { onRequest: false } })
      : await tx.namedVote.deleteMany({ where });
  const fact = { kind: "poll.voteRecordWithdrawn", ...factOf(poll) } as const;
  if (count > 0) await record(tx, actorOf(person), fact, onBehalf(person, personId));
  return accepted("withdrawn");
}
