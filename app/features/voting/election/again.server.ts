import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type OpeningRefusal, openingVerdict } from "#app/domain/voting/opening.ts";
import { freezeVoters } from "#app/features/voting/freeze-electorate.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { readElectionElectorate } from "./election-electorate.server.ts";
import { type ElectionTermsRefusal, readElectionTerms } from "./election-terms.server.ts";
import type { LockedElection } from "./lock-election.server.ts";

/**
 * Opens the next epoch of an election, with a new list of who may elect: a second ballot, or the same ballot once more.
 * The law is asked again, because a member may have come by video meanwhile.
 */
export async function openAgain(
  tx: Tx,
  election: LockedElection,
  next: { epoch: number; round: number },
): Promise<Verdict<{ eligible: number }, OpeningRefusal | ElectionTermsRefusal>> {
  const terms = await readElectionTerms(tx, election, election.secret);
  if (!terms.ok) return refused(terms.refused);
  const electorate = await readElectionElectorate(tx, election, terms.value);
  const { meetingRunning, itemCalled } = election;
  const verdict = openingVerdict({ meetingRunning, itemCalled, others: [], numbers: electorate.numbers });
  if (!verdict.ok) return refused(verdict.refused);
  await tx.poll.update({
    where: { id: election.id },
    data: {
      ...{ ...electorate.numbers, ...next, state: "open", seq: { increment: 1 }, openedAt: now(), closedAt: null },
      ...{ cast: 0, invalid: 0, no: 0, needed: null, resultHash: null },
      ...{ electionOutcome: null, electedId: null, lotDrawnBy: null },
    },
    select: { id: true },
  });
  await freezeVoters(tx, election.id, next.epoch, electorate);
  return accepted({ eligible: electorate.numbers.eligible });
}
