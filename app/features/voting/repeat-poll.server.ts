import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { epochAfter, movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { boxKeyFingerprint, isBoxLost, makeBoxKey } from "./box-key.server.ts";
import { forgetEnvelopes } from "./forget-envelopes.server.ts";
import { freezeVoters, readElectorate } from "./freeze-electorate.server.ts";
import { readFrozenQuorum } from "./freeze-quorum.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { readPollTerms, type TermsRefusal } from "./poll-terms.server.ts";
import { type RepeatPollInput, repeatPollSchema } from "./schema.ts";

export type RepeatRefusal = PollRefusal | OpeningRefusal | TermsRefusal | "stale-epoch";

/**
 * Votes again on doubt, before the result is announced: a new epoch with a new list of who may vote. Ballots of the
 * epoch before never count again; its numbers stay in the poll's record. A secret vote gets a new box; one whose key is
 * lost cannot be counted and is repeated while it runs. The law is asked again, because a member may have come by video.
 */
export async function repeatPoll(
  viewer: Viewer,
  input: RepeatPollInput,
): Promise<Verdict<{ epoch: number }, RepeatRefusal>> {
  const { pollId, epoch, reason } = repeatPollSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.open");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const boxLost = poll.state === "open" && (await isBoxLost(poll));
    const move = movePoll({ state: poll.state, announced: poll.announced !== null, boxLost }, "repeat");
    if (!move.ok) return refused(move.refused);
    // why: whoever doubts that nobody objected wants the hands counted.
    const kind = poll.startedAs === "acclamation" ? "handCount" : poll.startedAs;
    const day = dateAt(poll.startsAt, poll.timeZone);
    const { onPaper, matter } = poll;
    const terms = await readPollTerms(tx, { ...poll, day }, { kind, onPaper, matter });
    if (!terms.ok) return refused(terms.refused);
    const electorate = await readElectorate(tx, { ...poll, kind });
    const { meetingRunning, itemCalled } = poll;
    const verdict = openingVerdict({ meetingRunning, itemCalled, others: [], numbers: electorate.numbers });
    if (!verdict.ok) return refused(verdict.refused);

    const next = epochAfter(epoch, "repeat");
    const { yes, no, abstain, invalid, result, round } = poll;
    await forgetEnvelopes(tx, pollId);
    const publicKey = kind === "secret" && !onPaper ? await makeBoxKey() : null;
    await tx.poll.update({
      where: { id: pollId },
      data: {
        ...electorate.numbers,
        ...(await readFrozenQuorum(tx, poll.meetingId)),
        ...{
          state: "open",
          kind,
          closesAt: null,
          epoch: next,
          seq: { increment: 1 },
          round: { increment: 1 },
        },
        ...{ cast: 0, yes: 0, no: 0, abstain: 0, invalid: 0 },
        ...{ publicKey, boxRoot: null, result: null, needed: null, resultHash: null, openedAt: now(), closedAt: null },
      },
      select: { id: true },
    });
    await freezeVoters(tx, pollId, next, electorate);
    await record(
      tx,
      actorOf(person),
      { kind: "poll.repeated", ...factOf(poll, next) },
      {
        round: round + 1,
        reason,
        ...{ boxLost, boxKey: publicKey && boxKeyFingerprint(publicKey) },
        ...electorate.numbers,
        before: { yes, no, abstain, invalid, result },
      },
    );
    return accepted({ epoch: next });
  });
}
