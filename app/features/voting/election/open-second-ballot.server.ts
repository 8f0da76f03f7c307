import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { namesVerdict, type SecondBallotRefusal, secondBallotVerdict } from "#app/domain/voting/election-steps.ts";
import type { OpeningRefusal } from "#app/domain/voting/opening.ts";
import { epochAfter, movePoll, type PollRefusal } from "#app/domain/voting/poll-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { openAgain } from "./again.server.ts";
import { type ElectionTermsRefusal, readElectionTerms } from "./election-terms.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { namesIn, type SecondBallotInput, secondBallotSchema } from "./schema.ts";
import { writeSlip } from "./write-slip.server.ts";

export type OpenSecondBallotRefusal =
  | PollRefusal
  | OpeningRefusal
  | SecondBallotRefusal
  | ElectionTermsRefusal
  | "stale-epoch"
  | "election-no-second-ballot"
  | "election-other-slip";

/**
 * Opens the second ballot after a first one in which nobody had the majority (§ 67 NKomVG). The first one's figures
 * stay; who stands is chosen anew, with new names only where the rules of procedure allow it.
 */
export async function openSecondBallot(
  viewer: Viewer,
  input: SecondBallotInput,
): Promise<Verdict<{ epoch: number }, OpenSecondBallotRefusal>> {
  const { pollId, epoch, candidateIds, ...form } = secondBallotSchema.parse(input);
  const added = namesIn(form.names);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.open");
    if (election.epoch !== epoch) return refused("stale-epoch");
    const move = movePoll(election, "repeat");
    if (!move.ok) return refused(move.refused);
    if (election.electionOutcome !== "SECOND_BALLOT") return refused("election-no-second-ballot");
    const standing = election.candidates.filter(
      ({ id }) => candidateIds.includes(id) && Object.hasOwn(election.slip, id),
    );
    if (standing.length !== new Set(candidateIds).size) return refused("election-other-slip");
    const terms = await readElectionTerms(tx, election, election.secret);
    if (!terms.ok) return refused(terms.refused);
    const { rule, slip: first } = election;
    const names = namesVerdict([...standing.map(({ name }) => name), ...added]);
    if (!names.ok) return refused(names.refused);
    const { newNames } = terms.value;
    const chosen = secondBallotVerdict({ rule, newNames, first, standing: standing.map(({ id }) => id), added });
    if (!chosen.ok) return refused(chosen.refused);

    const next = epochAfter(epoch, "repeat");
    const opened = await openAgain(tx, election, { epoch: next, round: 2 });
    if (!opened.ok) return refused(opened.refused);
    const from = Math.max(0, ...election.candidates.map(({ position }) => position));
    const candidates = await writeSlip(tx, {
      ...{ pollId, epoch: next, standing, from },
      added: added.map((name) => ({ name, personId: null })),
    });
    await record(
      tx,
      actorOf(person),
      { kind: "poll.repeated", ...electionFact(election, next) },
      { secondBallot: true, round: 2, candidates, ...opened.value },
    );
    return accepted({ epoch: next });
  });
}
