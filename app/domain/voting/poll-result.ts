import { normOf } from "#app/domain/law/majority-norms.ts";
import { type Count, type MajorityRule, type Outcome, tally } from "./majority.ts";

/** The counters and frozen numbers of a poll; `norm` is what was stored when it was opened, "" when nothing was. */
export type CountedPoll = {
  readonly rule: MajorityRule;
  readonly norm: string;
  readonly statutory: number | null;
  readonly present: number | null;
  readonly excluded: number | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
};

export type PollResult = {
  readonly outcome: Outcome;
  readonly needed: number | null;
  readonly rule: MajorityRule;
  readonly norm: string;
};

/** The result as it is shown: outcome, votes needed, rule, and the norm to print next to it. */
export function resultOf(poll: CountedPoll): PollResult {
  const { outcome, needed } = tally(countOf(poll));
  return { outcome, needed, rule: poll.rule, norm: poll.norm || normOf(poll.rule) };
}

/**
 * True when the outcome would be another without one vote of this choice. A breach of § 41 NKomVG voids the resolution
 * only where the vote was decisive (Abs. 6). Impossible numbers have no outcome that a vote could decide.
 */
export function isDecisive(poll: CountedPoll, choice: "yes" | "no" | "abstain"): boolean {
  const { outcome } = resultOf(poll);
  if (outcome === "INPUT_ERROR" || poll[choice] === 0) return false;
  return resultOf({ ...poll, [choice]: poll[choice] - 1 }).outcome !== outcome;
}

/** Reads a rule's name as stored; null for one that is not known. */
export function findMajorityRule(text: string): MajorityRule | null {
  return (POLL_RULES as readonly string[]).includes(text) ? (text as MajorityRule) : null;
}

/** The rules that a poll with yes, no and abstentions can have. */
export const POLL_RULES = [
  "SIMPLE",
  "MEMBERS_HALF",
  "MEMBERS_2_3",
  "MEMBERS_3_4",
  "MEMBERS_4_5",
  "UNANIMOUS_CAST",
  "CAST_2_3",
  "PRESENT_HALF",
] as const satisfies readonly MajorityRule[];

function countOf(poll: CountedPoll): Count {
  return { ...poll, excluded: poll.excluded ?? 0 };
}
