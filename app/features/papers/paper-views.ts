import type { DecisionType } from "#app/domain/minutes/decision-type.ts";

/** What pages show of a paper; nothing here tells of rows the asker may not see. */
export const PAPER_TYPES = ["resolution", "information", "motion", "inquiry", "amendment"] as const;

export type PaperType = (typeof PAPER_TYPES)[number];

export type PaperState = "draft" | "released" | "published" | "concluded" | "withdrawn";

export type ConsultationRole = "preliminary" | "decision" | "information";

export type OrganizationLabel = { id: string; name: string; shortName: string };

/** Somebody named on a paper; `hasPage` where the asker may also open the person's page. */
export type PersonLabel = { id: string; name: string; hasPage: boolean };

export type PaperSummary = {
  id: string;
  reference: string;
  name: string;
  type: PaperType;
  state: PaperState;
  public: boolean;
  /** The day on the paper, midnight UTC. */
  date: Date;
  underDirectionOf: OrganizationLabel | null;
};

/** Money of one line; integer cents, negative is income. */
export type AmountView = { budgetYear: number; cents: number; label: string };

/** One step of the paper's way; where and when it was held says its outcome. */
export type ConsultationView = {
  id: string;
  organization: OrganizationLabel;
  role: ConsultationRole;
  authoritative: boolean;
  public: boolean;
};

export type PaperCorrectionView = { id: string; version: number; reason: string; correctedAt: Date };

export type PaperView = PaperSummary & {
  author: PersonLabel | null;
  editor: PersonLabel | null;
  participating: OrganizationLabel[];
  proposal: string;
  reasons: string;
  financialEffects: string;
  amounts: AmountView[];
  /** All years together; null without amounts. */
  amountSum: number | null;
  consultations: ConsultationView[];
  version: number;
  createdAt: Date;
  publishedAt: Date | null;
  corrections: PaperCorrectionView[];
};

/** Where and when one step of a paper's way was or will be held, and what is published about it. */
export type PaperOutcome = {
  consultationId: string;
  agendaItem: { id: string; number: string; name: string; public: boolean };
  meeting: {
    id: string;
    name: string;
    state: "draft" | "scheduled" | "invited" | "running" | "closed" | "cancelled";
    startsAt: Date;
  };
  /** True once the minutes are published, so that there is an extract to read. */
  minutesPublished: boolean;
  /** Of published minutes; null before. */
  decisionType: DecisionType | null;
  /** Announced votes, the latest round last. */
  results: { id: string; yes: number; no: number; abstain: number }[];
};
