import { findElectionRule } from "#app/domain/voting/election-steps.ts";
import type { ShownElection } from "#app/features/voting/published-election.ts";
import { SECRET_ELECTION } from "./election-matter.ts";

/** What is read of an election, for screens of every kind; all of it is open to citizens once it is announced. */
export const ELECTION_FIELDS = {
  ...{ id: true, meetingId: true, agendaItemId: true, question: true, rule: true, norm: true, matter: true },
  ...{ onPaper: true, round: true, state: true, invalid: true, no: true, cast: true, needed: true },
  ...{ electionOutcome: true, electedId: true, lotDrawnBy: true },
  candidates: { orderBy: { position: "asc" }, select: { id: true, name: true } },
  candidateVotes: { orderBy: { epoch: "asc" }, select: { epoch: true, candidateId: true, votes: true } },
} as const;

export type ElectionRow = {
  id: string;
  meetingId: string;
  agendaItemId: string;
  question: string;
  rule: string;
  norm: string;
  matter: string;
  onPaper: boolean;
  round: number;
  state: string;
  invalid: number;
  no: number;
  cast: number;
  needed: number | null;
  electionOutcome: ShownElection["outcome"] | null;
  electedId: string | null;
  lotDrawnBy: string | null;
  candidates: { id: string; name: string }[];
  candidateVotes: { epoch: number; candidateId: string; votes: number }[];
};

/** The election as it is shown when counted; null while a ballot runs, and for a poll that is none. */
export function shownElection(row: ElectionRow): ShownElection | null {
  const rule = findElectionRule(row.rule);
  if (!rule || row.electionOutcome === null) return null;
  const ballots = ballotsOf(row);
  const elected = ballots.at(-1)?.candidates.find(({ id }) => id === row.electedId);
  const { id: pollId, meetingId, agendaItemId, question, norm, cast, invalid, no: against, needed, lotDrawnBy } = row;
  return {
    ...{ pollId, meetingId, agendaItemId, question, rule, norm, cast, invalid, against, needed, lotDrawnBy },
    ...{ secret: row.matter === SECRET_ELECTION, byHand: !row.onPaper, outcome: row.electionOutcome },
    ballots,
    elected: elected ? { name: elected.name, votes: elected.votes } : null,
  };
}

/** The ballots of an election in their order; a ballot that was held again has left nothing behind here. */
function ballotsOf({ candidates, candidateVotes }: ElectionRow): ShownElection["ballots"] {
  const epochs = [...new Set(candidateVotes.map(({ epoch }) => epoch))].sort((a, b) => a - b);
  return epochs.map((epoch, index) => ({
    round: index + 1,
    candidates: candidates.flatMap(({ id, name }) => {
      const got = candidateVotes.find((one) => one.epoch === epoch && one.candidateId === id);
      return got ? [{ id, name, votes: got.votes }] : [];
    }),
  }));
}
