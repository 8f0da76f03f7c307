import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { OpeningRefusal } from "#app/domain/voting/opening.ts";
import { epochAfter, movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { openAgain } from "./again.server.ts";
import type { ElectionTermsRefusal } from "./election-terms.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { type RepeatElectionInput, repeatElectionSchema } from "./schema.ts";
import { writeSlip } from "./write-slip.server.ts";

export type RepeatElectionRefusal = PollRefusal | OpeningRefusal | ElectionTermsRefusal | "stale-epoch";

/**
 * Holds the ballot that was counted last once more, on doubt and before it is announced: same names, same ballot. What
 * had been counted does not stand as a ballot any more; it stays in the meeting's record with the reason.
 */
export async function repeatElection(
  viewer: Viewer,
  input: RepeatElectionInput,
): Promise<Verdict<{ epoch: number }, RepeatElectionRefusal>> {
  const { pollId, epoch, reason } = repeatElectionSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.open");
    if (election.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll(election, "repeat");
    if (!move.ok) return refused(move.refused);
    const { round, slip, invalid, electionOutcome, candidates: known } = election;
    const next = epochAfter(epoch, "repeat");
    const opened = await openAgain(tx, election, { epoch: next, round });
    if (!opened.ok) return refused(opened.refused);

    const standing = known.filter(({ id }) => Object.hasOwn(slip, id));
    await tx.candidateVotes.deleteMany({ where: { pollId, epoch } });
    const candidates = await writeSlip(tx, { pollId, epoch: next, standing, added: [], from: 0 });
    const slips = standing.map(({ id, name }) => ({ name, votes: slip[id] ?? 0 }));
    await record(
      tx,
      actorOf(person),
      { kind: "poll.repeated", ...electionFact(election, next) },
      { round, reason, candidates, ...opened.value, before: { slips, invalid, outcome: electionOutcome } },
    );
    return accepted({ epoch: next });
  });
}
