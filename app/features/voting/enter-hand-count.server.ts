import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { leavesBallots } from "#app/domain/voting/poll-kind.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { type HandCountInput, handCountSchema } from "./schema.ts";
import { type Outcome, writeResult } from "./write-result.server.ts";

export type HandCountRefusal = PollRefusal | "stale-epoch" | "hand-count-not-chosen" | "hand-count-too-many";

/**
 * Takes over counts that were taken by hand and closes the vote with them. More votes than people who may vote are
 * refused; fewer are possible, because nobody has to raise a hand.
 */
export async function enterHandCount(
  viewer: Viewer,
  input: HandCountInput,
): Promise<Verdict<{ outcome: Outcome }, HandCountRefusal>> {
  const { pollId, epoch, ...counts } = handCountSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "close");
    if (!move.ok) return refused(move.refused);
    if (poll.kind === "election" || leavesBallots(poll)) return refused("hand-count-not-chosen");
    const raised = counts.yes + counts.no + counts.abstain + counts.invalid;
    if (raised > (poll.eligible ?? 0)) return refused("hand-count-too-many");

    const { outcome, resultHash } = await writeResult(tx, poll, counts);
    await record(
      tx,
      actorOf(person),
      { kind: "poll.closed", ...factOf(poll), outcome },
      { ...counts, byHand: true, resultHash },
    );
    return accepted({ outcome });
  });
}
