import { findElectionRule } from "#app/domain/voting/election-steps.ts";
import type { LiveElection, Place } from "#app/features/voting/live-views.ts";
import { SECRET_ELECTION } from "./election-matter.ts";
import { type ElectionRow, shownElection } from "./shown-election.ts";

/**
 * A running election as a place sees it: who stands, never a figure before it is announced, except for the chair once
 * the slips are counted. Null for a poll that is no election.
 */
export function liveElection(row: ElectionRow & { kind: string; epoch: number }, place: Place): LiveElection | null {
  const rule = findElectionRule(row.rule);
  if (row.kind !== "election" || !rule) return null;
  const standing = row.candidateVotes.filter(({ epoch }) => epoch === row.epoch).map(({ candidateId }) => candidateId);
  const mayShow = row.state === "published" || (place === "chair" && row.state === "closed");
  return {
    ...{ rule, norm: row.norm, secret: row.matter === SECRET_ELECTION, byHand: !row.onPaper },
    standing: row.candidates.filter(({ id }) => standing.includes(id)),
    shown: mayShow ? shownElection(row) : null,
  };
}
