import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { announce } from "#app/domain/voting/announcement.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { settleMotion } from "#app/features/motions/settle-motion.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { forgetEarlierBallots } from "./forget-ballots.server.ts";
import { factOf, type LockedPoll, lockPoll } from "./lock-poll.server.ts";
import { writeRollCall } from "./named-votes.server.ts";
import { type AnnouncePollInput, announcePollSchema } from "./schema.ts";

export type AnnounceRefusal = PollRefusal | "stale-epoch" | "no-result-to-announce" | "announcement-needs-reason";

/**
 * The chair states the result and everybody who may see the item sees it. What is announced may differ from the count
 * only with a reason. A roll call is written down by name; the ballots of an open vote stay, shown to nobody but their
 * owners, for as long as the rules of procedure say.
 */
export async function announcePoll(
  viewer: Viewer,
  input: AnnouncePollInput,
): Promise<Verdict<{ announced: "ADOPTED" | "REJECTED" }, AnnounceRefusal>> {
  const { pollId, epoch, announced, reason } = announcePollSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.announce");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll({ state: poll.state, announced: poll.announced !== null }, "announce");
    if (!move.ok) return refused(move.refused);
    const verdict = announce({ computed: poll.result, announced, reason });
    if (!verdict.ok) return refused(verdict.refused);

    const { note } = verdict.value;
    await tx.poll.update({
      where: { id: pollId },
      data: { announced, announcedNote: note, state: "published", publishedAt: now(), seq: { increment: 1 } },
      select: { id: true },
    });
    await forgetEarlierBallots(tx, poll);
    if (poll.kind === "rollCall") await writeRollCall(tx, poll);
    const differs = announced !== poll.result;
    await record(
      tx,
      actorOf(person),
      { kind: "poll.announced", ...factOf(poll), outcome: announced, differs },
      {
        computed: poll.result,
        note,
      },
    );
    if (poll.motionId) await settleMotion(tx, actorOf(person), placeOf(poll), poll.motionId, announced);
    return accepted({ announced });
  });
}

function placeOf(poll: LockedPoll) {
  const { epoch: _, ...place } = factOf(poll);
  return place;
}
