import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type BallotCountRefusal, type CountedBallot, countBallot } from "#app/domain/voting/election-steps.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { hashOf } from "#app/features/events/hash-of.server.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { type ElectionCountInput, electionCountSchema } from "./schema.ts";

export type ElectionCountRefusal = PollRefusal | BallotCountRefusal | "stale-epoch" | "election-other-slip";

/**
 * Takes over the counted slips of a ballot and computes what they come to. Slips with something else than a name are
 * invalid; votes against and abstentions are not asked for where they mean nothing (§ 67 NKomVG; VG Hannover,
 * 23.06.2016, 1 A 4130/15). More slips than people who may vote are refused.
 */
export async function enterElectionCount(
  viewer: Viewer,
  input: ElectionCountInput,
): Promise<Verdict<{ outcome: CountedBallot["outcome"] }, ElectionCountRefusal>> {
  const { pollId, epoch, candidateIds, votes: counted, invalid, against } = electionCountSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.close");
    if (election.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll(election, "close");
    if (!move.ok) return refused(move.refused);
    const votes = Object.fromEntries(candidateIds.map((candidateId, index) => [candidateId, counted[index] ?? 0]));
    const isSlip = Object.keys(votes).length === Object.keys(election.slip).length;
    if (!isSlip || candidateIds.some((candidateId) => !Object.hasOwn(election.slip, candidateId))) {
      return refused("election-other-slip");
    }
    const { rule, norm, statutory, eligible, round, question } = election;
    const no = rule === "valid-half-then-runoff" ? against : 0;
    const numbers = { statutory: statutory ?? 0, eligible: eligible ?? 0 };
    const verdict = countBallot(rule, { ...numbers, round, votes, invalid, no });
    if (!verdict.ok) return refused(verdict.refused);

    const { outcome, electedId } = verdict.value;
    const cast = Object.values(votes).reduce((sum, one) => sum + one, 0) + invalid + no;
    const needed = rule === "members-then-most-votes" && round === 1 ? Math.floor(numbers.statutory / 2) + 1 : null;
    const resultHash = hashOf({ pollId, epoch, question, rule, norm, round, ...numbers, votes, invalid, no, outcome });
    for (const [candidateId, got] of Object.entries(votes)) {
      const place = { pollId, epoch, candidateId };
      await tx.candidateVotes.update({
        where: { pollId_epoch_candidateId: place },
        data: { votes: got },
        select: { pollId: true },
      });
    }
    await tx.poll.update({
      where: { id: pollId },
      data: {
        ...{ state: "closed", seq: { increment: 1 }, closedAt: now(), cast, invalid, no, needed, resultHash },
        ...{ electionOutcome: outcome, electedId },
      },
      select: { id: true },
    });
    const names = Object.fromEntries(election.candidates.map(({ id, name }) => [id, name]));
    const slips = Object.entries(votes).map(([id, got]) => ({ name: names[id] ?? id, votes: got }));
    await record(
      tx,
      actorOf(person),
      { kind: "poll.closed", ...electionFact(election), outcome },
      { round, slips, invalid, no, cast, needed, resultHash },
    );
    return accepted({ outcome });
  });
}
