/** NOT_KNOWN: the answer hangs on a point of the Land's law that was not read. */
export type QuorumOutcome =
  | "QUORATE"
  | "QUORATE_PRESUMED"
  | "QUORATE_NEEDS_APPROVAL"
  | "NOT_QUORATE"
  | "NOT_KNOWN"
  | "INPUT_ERROR";

/** How a Land counts; data of its law profile. "not-known" where a point was not read. */
export type QuorumRule = {
  /** "majority": more than half of the members; "half": at least half. */
  readonly threshold: "majority" | "half";
  /** Once stated, it holds until somebody doubts it (§ 65 Abs. 1 S. 3 NKomVG). */
  readonly presumption: boolean | "not-known";
  /** All present and nobody complains heals a wrong convening (§ 65 Abs. 1 NKomVG). */
  readonly allPresentHeals: boolean | "not-known";
  /** People who must be there at a second session on the same subject with notice; null where there is no such rule. */
  readonly secondSession: number | null | "not-known";
  /** More than half of the members barred by law. */
  readonly manyBarred: "anyNumberNeedsApproval" | "quarter" | "notProvided" | "not-known";
  /** True where those barred do not count as present. */
  readonly barredDoNotCount: boolean | "not-known";
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
  /** Members barred by law for the item, and how many of them are in the room; at least those in the room are barred. */
  readonly excluded?: number;
  readonly excludedPresent?: number;
};

type Reading = {
  readonly threshold: "majority" | "half";
  readonly presumption: boolean;
  readonly allPresentHeals: boolean;
  readonly secondSession: number | null;
  readonly manyBarred: "anyNumberNeedsApproval" | "quarter" | "notProvided";
  readonly barredDoNotCount: boolean;
};

/**
 * Whether the body may decide now. It is a statement for the chair and never stops a vote by itself: in Lower Saxony a
 * resolution stands while nobody doubts the quorum (§ 65 NKomVG). Where a point of the law is not known, every reading
 * of it is tried: the answer stands if it does not hang on that point, otherwise it is NOT_KNOWN.
 */
export function quorum(rule: QuorumRule, question: QuorumQuestion): QuorumOutcome {
  if (!isPossible(question)) return "INPUT_ERROR";
  const [first, ...others] = new Set(readingsOf(rule).map((reading) => decide(reading, question)));
  return first !== undefined && others.length === 0 ? first : "NOT_KNOWN";
}

function isPossible({ members, present, excludedPresent = 0, excluded = excludedPresent }: QuorumQuestion): boolean {
  const numbers = [members, present, excluded, excludedPresent];
  if (!numbers.every((value) => Number.isSafeInteger(value) && value >= 0)) return false;
  return members > 0 && present <= members && excluded <= members && excludedPresent <= Math.min(excluded, present);
}

function decide(rule: Reading, question: QuorumQuestion): QuorumOutcome {
  const { members, present, dulyConvened = true, challenged = false } = question;
  const { excludedPresent = 0, excluded = excludedPresent } = question;
  const presumed = rule.presumption && question.establishedAtStart === true && !challenged;
  const healed = rule.allPresentHeals && present === members && !challenged;
  // why: what was stated at the beginning rests on full attendance, and that only fewer are there now is presumed away.
  if (!dulyConvened && !healed) return presumed ? "QUORATE_PRESUMED" : "NOT_QUORATE";
  const counted = rule.barredDoNotCount ? present - excludedPresent : present;
  const manyBarred = 2 * excluded > members;
  if (manyBarred && rule.manyBarred === "anyNumberNeedsApproval") {
    return present > excludedPresent ? "QUORATE_NEEDS_APPROVAL" : "NOT_QUORATE";
  }
  if (question.secondMeetingWithNotice && rule.secondSession !== null && counted >= rule.secondSession) {
    return "QUORATE";
  }
  if (manyBarred && rule.manyBarred === "quarter" && 4 * counted >= members) return "QUORATE";
  const enough = rule.threshold === "majority" ? 2 * counted > members : 2 * counted >= members;
  if (enough) return "QUORATE";
  return presumed ? "QUORATE_PRESUMED" : "NOT_QUORATE";
}

/** Every rule that the known points leave possible; one where all of them are known. */
function readingsOf(rule: QuorumRule): Reading[] {
  const yesOrNo = (point: boolean | "not-known") => (point === "not-known" ? [true, false] : [point]);
  const { secondSession, manyBarred } = rule;
  return yesOrNo(rule.presumption).flatMap((presumption) =>
    yesOrNo(rule.allPresentHeals).flatMap((allPresentHeals) =>
      yesOrNo(rule.barredDoNotCount).flatMap((barredDoNotCount) =>
        (secondSession === "not-known" ? [null, 1] : [secondSession]).flatMap((second) =>
          (manyBarred === "not-known" ? MANY_BARRED : [manyBarred]).map((barred) => ({
            ...{ threshold: rule.threshold, presumption, allPresentHeals, barredDoNotCount },
            ...{ secondSession: second, manyBarred: barred },
          })),
        ),
      ),
    ),
  );
}

const MANY_BARRED = ["anyNumberNeedsApproval", "quarter", "notProvided"] as const;
