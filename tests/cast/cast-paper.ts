import type { AttachmentDescription } from "./attachments.ts";
import type { DepartmentKey, MeetingBodyKey } from "./organizations.ts";
import type { PersonKey } from "./people.ts";
import type { PaperType } from "./subjects/subject.ts";

export type CastConsultation = {
  readonly organization: MeetingBodyKey;
  /** Key of a meeting in meetings.ts; null while the paper waits for one. */
  readonly meeting: string | null;
  readonly role: "preliminary" | "decision" | "information";
  /** True for the body that decides in the end. */
  readonly authoritative: boolean;
  /** False for non-public papers and for bodies that meet behind closed doors. */
  readonly public: boolean;
};

export type CastAmount = { readonly budgetYear: number; readonly cents: number; readonly label: string };

export type CastPaper = {
  readonly key: string;
  /** "VO/10001/25", motions "A/1/25", inquiries "AF/1/25". */
  readonly reference: string;
  readonly type: PaperType;
  readonly name: string;
  readonly date: string;
  /** Day of publication; for non-public papers the day on which members received it; null while it is not released. */
  readonly publishedOn: string | null;
  readonly state: "released" | "published" | "concluded" | "withdrawn";
  readonly public: boolean;
  /** What the public agenda may show instead of the title; null for public papers. */
  readonly neutralTitle: string | null;
  readonly proposal: string;
  /** Paragraphs, divided by an empty line. */
  readonly reasons: string;
  readonly financialEffects: string;
  /** Costs are positive, income is negative; integer cents. */
  readonly amounts: readonly CastAmount[];
  readonly author: PersonKey;
  readonly editor: PersonKey;
  readonly underDirectionOf: DepartmentKey;
  readonly participating: readonly DepartmentKey[];
  readonly consultations: readonly CastConsultation[];
  readonly attachments: readonly AttachmentDescription[];
};
