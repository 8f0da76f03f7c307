import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";

/** An announced result as everybody who may see the item sees it: totals, never a name. */
export type PublishedResult = {
  pollId: string;
  meetingId: string;
  agendaItemId: string;
  kind: PollKind;
  question: string;
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
  publishedAt: Date;
};
