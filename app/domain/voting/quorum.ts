export type QuorumOutcome = "QUORATE" | "QUORATE_PRESUMED" | "QUORATE_NEEDS_APPROVAL" | "NOT_QUORATE" | "INPUT_ERROR";

/** How a Land counts; data of its law profile. */
export type QuorumRule = {
  /** "majority": more than half of the members; "half": at least half. */
  readonly threshold: "majority" | "half";
  /** Once stated, it holds until somebody doubts it (§ 65 Abs. 1 S. 3 NKomVG). */
  readonly presumption: boolean;
  /** All present and nobody complains heals a wrong convening (§ 65 Abs. 1 NKomVG). */
  readonly allPresentHeals: boolean;
  /** People who must be there at a second session on the same subject with notice; null where there is no such rule. */
  readonly secondSession: number | null;
  /** More than half of the members barred by law. */
  readonly manyBarred: "anyNumberNeedsApproval" | "quarter" | "notProvided";
  /** True where those barred do not count as present. */
  readonly barredDoNotCount: boolean;
};

export type QuorumQuestion = {
  readonly members: number;
  readonly present: number;
  /** The chair has stated the quorum in this session. */
  readonly establishedAtStart?: boolean;
  /** Somebody doubts the quorum now, or complains about the convening. */
  readonly challenged?: boolean;
  /** Second session on the subject, and the invitation said that any number suffices. */
  readonly secondMeetingWithNotice?: boolean;
  readonly dulyConvened?: boolean;
  /** Members barred by law for the item, and how many of them are in the room. */
  readonly excluded?: number;
  readonly excludedPresent?: number;
};

/**
 * Whether the body may decide now. It is a statement for the chair and never stops a vote by itself: in Lower Saxony a
 * resolution stands while nobody doubts the quorum (§ 65 NKomVG).
 */
export function quorum(rule: QuorumRule, question: QuorumQuestion): QuorumOutcome {
  const { members, present, excluded = 0, excludedPresent = 0 } = question;
  const { establishedAtStart = false, challenged = false, dulyConvened = true } = question;
  if (![members, present, excluded, excludedPresent].every((value) => Number.isSafeInteger(value) && value >= 0)) {
    return "INPUT_ERROR";
  }
  if (members === 0 || present > members || excluded > members || excludedPresent > Math.min(excluded, present)) {
    return "INPUT_ERROR";
  }
  const presumed = rule.presumption && establishedAtStart && !challenged;
  if (!dulyConvened && !presumed) {
    return rule.allPresentHeals && present === members && !challenged ? "QUORATE" : "NOT_QUORATE";
  }
  const counted = rule.barredDoNotCount ? present - excludedPresent : present;
  if (2 * excluded > members && rule.manyBarred !== "notProvided") return withManyBarred(rule, counted, members);
  if (question.secondMeetingWithNotice && rule.secondSession !== null && counted >= rule.secondSession) {
    return "QUORATE";
  }
  const enough = rule.threshold === "majority" ? 2 * counted > members : 2 * counted >= members;
  if (enough) return "QUORATE";
  return presumed ? "QUORATE_PRESUMED" : "NOT_QUORATE";
}

/** § 65 Abs. 3 NKomVG: any number, with the supervisory authority's approval. Baden-Württemberg § 37 GemO: a quarter. */
function withManyBarred(rule: QuorumRule, counted: number, members: number): QuorumOutcome {
  if (rule.manyBarred === "quarter") return 4 * counted >= members ? "QUORATE" : "NOT_QUORATE";
  return counted > 0 ? "QUORATE_NEEDS_APPROVAL" : "NOT_QUORATE";
}
