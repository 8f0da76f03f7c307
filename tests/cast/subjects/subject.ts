import type { CommitteeKey, DepartmentKey, FactionKey } from "../organizations.ts";

export type PaperType = "resolution" | "information" | "motion" | "inquiry";

/** What a document beside a paper is; the generator of attachments writes its parts accordingly. */
export type AttachmentKind = "plan" | "costs" | "schedule" | "statement" | "concept" | "letter" | "contract" | "photos";

/** How far a paper travels: the committee alone, on to the main committee, or on to the council. */
export type Reach = "committee" | "main" | "council";

/** What the first committee does with it; without one it is adopted as proposed. */
export type Outcome = "changed" | "rejected" | "postponed" | "withdrawn" | "referred";

/** An affair of the town, hand-written: the paper that opens it and, where there is one, a later one about it. */
export type Subject = SubjectPaper & {
  readonly key: string;
  readonly committee: CommitteeKey;
  readonly department: DepartmentKey;
  readonly involved: readonly DepartmentKey[];
  /** Who moves or asks; only for motions and inquiries. */
  readonly faction?: FactionKey;
  /** Given where the paper is not public: the neutral title that the public agenda may show. */
  readonly neutralTitle?: string;
  /** Stands on the agenda of the meeting that is due today. */
  readonly today?: true;
  readonly later?: SubjectPaper;
};

export type SubjectPaper = {
  readonly type: PaperType;
  readonly reach: Reach;
  readonly title: string;
  /** What is to be resolved; for inquiries the questions. */
  readonly proposal: string;
  readonly reasons: readonly string[];
  /** Whole euros per budget year, the first in the paper's own year; negative is income. */
  readonly euros?: readonly number[];
  /** What was said about it, one or more paragraphs of the minutes. */
  readonly debate: readonly string[];
  readonly attachments: readonly (readonly [AttachmentKind, string])[];
  readonly outcome?: Outcome;
};

/** A report that comes after: taken note of in the committee. */
export function report(title: string, reason: string, debate: string, attachment: string): SubjectPaper {
  return {
    type: "information",
    reach: "committee",
    title,
    proposal: "Der Ausschuss nimmt den Sachstand zur Kenntnis.",
    reasons: [reason],
    debate: [debate],
    attachments: [["concept", attachment]],
  };
}

/** An inquiry that comes after, answered in the committee. */
export function inquiry(title: string, questions: string, reason: string, debate: string): SubjectPaper {
  return {
    type: "inquiry",
    reach: "committee",
    title,
    proposal: questions,
    reasons: [reason],
    debate: [debate],
    attachments: [["letter", "Schreiben der Fraktion"]],
  };
}
