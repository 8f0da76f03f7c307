import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import type { NamedVote } from "./named-vote.ts";

/** What the supervisory authority wrote; the day as YYYY-MM-DD. */
export type Approval = { approvedOn: string; reference: string };

/** The approval as it is shown; over sockets no date travels. */
export function approvalOf(row: { approvedOn: Date; reference: string } | null): Approval | null {
  return row && { approvedOn: row.approvedOn.toISOString().slice(0, 10), reference: row.reference };
}

/** An announced result as everybody who may see the item sees it: totals, and names where they are kept. */
export type PublishedResult = {
  pollId: string;
  meetingId: string;
  agendaItemId: string;
  kind: PollKind;
  question: string;
  /** What the resolution reads that was voted on; null where the question says all. */
  wording: string | null;
  /** 1 for the first vote on the question, 2 for its repetition, and so on. */
  round: number;
  yes: number;
  no: number;
  abstain: number;
  invalid: number;
  /** Who could have voted; null where the numbers were taken over from a record without it. */
  eligible: number | null;
  /** The least number of yes votes that carries; null where no such number exists. */
  needed: number | null;
  rule: MajorityRule;
  /** The norm to print beside the result, for example "§ 66 Abs. 1 NKomVG". */
  norm: string;
  /** What the chair announced. */
  announced: "ADOPTED" | "REJECTED";
  /** What the count says; differs from `announced` only with a note. */
  computed: "ADOPTED" | "REJECTED";
  note: string | null;
  /** A roll call's names, or the votes that members had recorded; empty otherwise, always for secret votes. */
  votes: NamedVote[];
  /** Adopted only once the supervisory authority has approved (§ 65 Abs. 3 NKomVG), and its approval if it is there. */
  needsApproval: boolean;
  approval: Approval | null;
  /** Secret and counted from envelopes: the list of their fingerprints is public with the result. */
  hasReceipts: boolean;
  publishedAt: Date;
};
