import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import type { DecisionMatterName } from "#app/domain/law/decision-matters.ts";
import type { LawPoint } from "#app/domain/law/law-points.ts";
import type { MatterVersion, PointVersion, SeatVersion } from "#app/domain/law/matter-versions.ts";
import type { ProcedureKey, ProcedureLayer } from "#app/domain/law/procedure.ts";

export type OrganizationChoice = { id: string; name: string };

/** What applies to one point today; without a source nobody has entered anything. */
export type PointView = {
  key: ProcedureKey;
  value: string | number;
  entered: {
    source: string;
    since: LocalDate;
    layer: ProcedureLayer;
    /** Whether it is the organization's own rule; false for a rule for all. */
    own: boolean;
  } | null;
};

export type ProcedureView = {
  organizations: OrganizationChoice[];
  /** null: what applies where an organization has no rule of its own. */
  organization: OrganizationChoice | null;
  points: PointView[];
};

/** One rule as it was entered. */
export type RuleView = {
  id: string;
  value: string | number;
  layer: ProcedureLayer;
  organization: string | null;
  source: string;
  validFrom: LocalDate;
  enteredAt: Date;
  enteredBy: string | null;
  withdrawnAt: Date | null;
  /** "applies": today somewhere; "later": from a coming day; "replaced": another one took its place. */
  state: "applies" | "later" | "replaced" | "withdrawn";
};

export type PointHistory = {
  key: ProcedureKey;
  /** The choices of the point, or the highest number. */
  choices: readonly string[] | null;
  most: number | null;
  fallback: string | number;
  organizations: OrganizationChoice[];
  rules: RuleView[];
};

export type LawView = {
  land: string;
  today: LocalDate;
  matters: readonly MatterVersion[];
  seats: readonly SeatVersion[];
  points: readonly PointVersion[];
  /** What the law of the Land is not known to say today. */
  unknown: { readonly decisions: readonly DecisionMatterName[]; readonly points: readonly LawPoint[] };
  /** The next day from which a new version applies; null while none is known. */
  next: LocalDate | null;
};
