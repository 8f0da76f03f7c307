import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import {
  type CountedBallot,
  type ElectionAnnouncementRefusal,
  electionAnnouncement,
} from "#app/domain/voting/election-steps.ts";
import { movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { type AnnounceElectionInput, announceElectionSchema } from "./schema.ts";

export type AnnounceElectionRefusal = PollRefusal | ElectionAnnouncementRefusal | "stale-epoch";
type Outcome = CountedBallot["outcome"];

/** The chair states who is elected, or that nobody is; everybody who may see the item sees it from now on. */
export async function announceElection(
  viewer: Viewer,
  input: AnnounceElectionInput,
): Promise<Verdict<{ outcome: Outcome }, AnnounceElectionRefusal>> {
  const { pollId, epoch } = announceElectionSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.announce");
    if (election.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll(election, "announce");
    if (!move.ok) return refused(move.refused);
    const { electionOutcome: outcome, electedId } = election;
    const verdict = electionAnnouncement({ outcome, electedId });
    if (!verdict.ok) return refused(verdict.refused);
    if (outcome === null) return refused("no-result-to-announce");

    await tx.poll.update({
      where: { id: pollId },
      data: { state: "published", publishedAt: now(), seq: { increment: 1 } },
      select: { id: true },
    });
    const elected = election.candidates.find(({ id }) => id === electedId)?.name ?? null;
    const fact = { kind: "poll.announced", ...electionFact(election), outcome, differs: false } as const;
    await record(tx, actorOf(person), fact, { elected });
    return accepted({ outcome });
  });
}
