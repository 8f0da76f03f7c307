import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AnswerRefusal, type AnswerStatus, answerVerdict } from "#app/domain/voting/called-answer.ts";
import { isCalledOut } from "#app/domain/voting/poll-kind.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { factOf, lockPoll } from "#app/features/voting/lock-poll.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { countCalled, findAnswer, writeAnswer } from "./answers.server.ts";
import { type CalledAnswerInput, calledAnswerSchema } from "./schema.ts";

/**
 * Notes what somebody answered when the name was called, or that nothing was answered. A slip is corrected until the
 * closing. The record says whose answer was noted or corrected and how many names have been called by then, not what was
 * answered: names go when the rules of procedure say so, the record stays. Sent again it changes nothing.
 * @param viewer who asks; needs "poll.close"
 */
export async function noteAnswer(
  viewer: Viewer,
  input: CalledAnswerInput,
): Promise<Verdict<AnswerStatus, AnswerRefusal | "stale-epoch">> {
  const { pollId, epoch, personId, answer, key, seen } = calledAnswerSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.close");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    const call = { pollId, epoch, personId };
    const voter = await tx.pollVoter.findUnique({
      where: { pollId_epoch_personId: call },
      select: { entitled: true },
    });
    const previous = await findAnswer(tx, call);
    const { state, abstentionAllowed } = poll;
    const terms = { state, abstentionAllowed, calledOut: isCalledOut(poll) };
    const verdict = answerVerdict({ poll: terms, voter, previous, answer, key, seen });
    if (!verdict.ok || verdict.value === "duplicate") return verdict;

    await writeAnswer(tx, call, previous, { key, answer });
    const corrected = verdict.value === "corrected";
    const fact = { kind: "poll.nameCalled", ...factOf(poll), personId, corrected } as const;
    // why: the record cannot be shortened, so it never says how somebody answered; that stands in the roll call alone.
    const { answered } = await countCalled(tx, call);
    await record(tx, actorOf(person), fact, { answered });
    return accepted(verdict.value);
  });
}
