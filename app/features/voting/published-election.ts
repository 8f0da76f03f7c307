import type { ElectionRule } from "#app/domain/voting/election-run-off.ts";
import type { CountedBallot } from "#app/domain/voting/election-steps.ts";

/** One counted ballot: who stood, and how many votes each got. */
export type CountedSlip = { round: number; candidates: { id: string; name: string; votes: number }[] };

/** An election as everybody who may see the item sees it once it is announced: totals, never who voted how. */
export type ShownElection = {
  pollId: string;
  meetingId: string;
  agendaItemId: string;
  question: string;
  rule: ElectionRule;
  /** The norm to print beside the result, for example "§ 67 NKomVG". */
  norm: string;
  secret: boolean;
  byHand: boolean;
  /** The first ballot, and the second one where it was held. */
  ballots: CountedSlip[];
  /** Of the last ballot: slips counted, invalid ones among them, and votes against where they mean something. */
  cast: number;
  invalid: number;
  against: number;
  /** The least votes that elect in a first ballot; null where no such number exists. */
  needed: number | null;
  outcome: CountedBallot["outcome"];
  elected: { name: string; votes: number } | null;
  /** Who drew the lot, in words. */
  lotDrawnBy: string | null;
};

export type PublishedElection = ShownElection & { publishedAt: Date };
