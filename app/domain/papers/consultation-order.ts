import { compareDates, type LocalDate } from "#app/domain/kernel/local-date.ts";

export type ConsultationRole = "preliminary" | "decision" | "information";
export type ConsultingKind =
  | "council"
  | "mainCommittee"
  | "committee"
  | "advisoryBoard"
  | "faction"
  | "group"
  | "department"
  | "external";

/** One step of a paper's way, in its order; `date` is the day of the meeting where one is set. */
export type ConsultationStep = {
  readonly organizationId: string;
  readonly kind: ConsultingKind;
  readonly role: ConsultationRole;
  readonly authoritative: boolean;
  readonly date?: LocalDate | null;
};

export type ConsultationProblem =
  | "cannot-consult"
  | "cannot-decide"
  | "authoritative-without-decision"
  | "second-authoritative-decision"
  | "preliminary-after-decision"
  | "repeated-step"
  | "earlier-than-step-before";

/** The problem and the index of the step that has it. */
export type ConsultationFinding = { readonly index: number; readonly problem: ConsultationProblem };

const CONSULTING: readonly ConsultingKind[] = ["council", "mainCommittee", "committee", "advisoryBoard"];
const DECIDING: readonly ConsultingKind[] = ["council", "mainCommittee", "committee"];

/**
 * What is impossible in a sequence of consultations; an empty list when it can be held. An empty sequence is possible:
 * a paper may wait for its way. Factions, groups and departments hold no consultation, an advisory board decides
 * nothing, one decision settles the matter and nobody prepares what is settled; information may follow. House rule on
 * §§ 58, 71, 76 NKomVG, which leave the sequence to the town.
 */
export function findConsultationProblems(steps: readonly ConsultationStep[]): ConsultationFinding[] {
  return steps.flatMap((step, index) => problemsOf(step, steps.slice(0, index)).map((problem) => ({ index, problem })));
}

function problemsOf(step: ConsultationStep, before: readonly ConsultationStep[]): ConsultationProblem[] {
  const previous = before.at(-1);
  const settled = before.some(({ role, authoritative }) => role === "decision" && authoritative);
  const problems: [ConsultationProblem, boolean][] = [
    ["cannot-consult", !CONSULTING.includes(step.kind)],
    ["cannot-decide", step.role === "decision" && step.kind === "advisoryBoard"],
    ["authoritative-without-decision", step.authoritative && step.role !== "decision"],
    ["second-authoritative-decision", settled && step.role === "decision"],
    ["preliminary-after-decision", settled && step.role === "preliminary"],
    [
      "repeated-step",
      previous?.organizationId === step.organizationId && previous.role === step.role && sameDay(previous, step),
    ],
    ["earlier-than-step-before", isEarlier(step, before)],
  ];
  return problems.filter(([, found]) => found).map(([problem]) => problem);
}

/** The same body twice in a row is right when the item was postponed to another day, and wrong otherwise. */
function sameDay(a: ConsultationStep, b: ConsultationStep): boolean {
  return (a.date ?? null) === (b.date ?? null);
}

function isEarlier(step: ConsultationStep, before: readonly ConsultationStep[]): boolean {
  const { date } = step;
  if (!date) return false;
  return before.some((earlier) => earlier.date != null && compareDates(date, earlier.date) < 0);
}

/** The kinds of organization that can hold a decision. */
export function canDecide(kind: ConsultingKind): boolean {
  return DECIDING.includes(kind);
}
