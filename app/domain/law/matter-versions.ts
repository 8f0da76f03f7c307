import { addDays, type LocalDate } from "#app/domain/kernel/local-date.ts";
import type { SeatMethod } from "#app/domain/voting/seats.ts";
import { DECISION_MATTERS, type DecisionMatter, listDecisionMatters } from "./decision-matters.ts";
import { LAW_POINTS, type LawPoint, type Saying, sayingsOf } from "./law-points.ts";
import type { Dated, Evidence } from "./matters.ts";
import { listChangeDays, profileFor } from "./profile.ts";

/** From when on a version applies, and its last day; null while no later one is known. */
type Validity = { readonly validFrom: LocalDate; readonly lastDay: LocalDate | null };

export type MatterVersion = DecisionMatter & Validity;
export type PointVersion = {
  readonly point: LawPoint;
  readonly says: readonly Saying[];
  readonly norm: string;
  readonly evidence: Evidence;
} & Validity;
export type SeatVersion = {
  readonly method: SeatMethod;
  readonly norm: string;
  readonly evidence: Evidence;
} & Validity;

/**
 * Every known version of the majorities of a Land, past and coming ones too: by matter in the order of
 * `DECISION_MATTERS`, each matter's versions in the order of time. Empty for a Land of which nothing is known.
 */
export function listMatterVersions(land: string): readonly MatterVersion[] {
  const days = listProfiles(land);
  return DECISION_MATTERS.flatMap((matter) => {
    const dated = days.flatMap((profile) => {
      const decision = listDecisionMatters(profile).find((one) => one.matter === matter);
      const rule = profile.rules[matter];
      return decision && rule ? [{ ...decision, validFrom: rule.validFrom }] : [];
    });
    return withLastDay(dated);
  });
}

/** Every known version of what the law says besides majorities and seats; by point, in the order of `LAW_POINTS`. */
export function listPointVersions(land: string): readonly PointVersion[] {
  const days = listProfiles(land);
  return LAW_POINTS.flatMap((point) => {
    const dated = days.flatMap(({ rules }) => {
      const rule = rules[point];
      if (!rule) return [];
      const { norm, evidence, validFrom } = rule;
      return [{ point, says: sayingsOf(rules, point), norm, evidence, validFrom }];
    });
    return withLastDay(dated);
  });
}

/** Every known version of how the seats of committees are allotted in a Land. */
export function listSeatVersions(land: string): readonly SeatVersion[] {
  const dated = listProfiles(land).flatMap(({ rules }) => {
    const rule: Dated<SeatMethod> | undefined = rules.seatAllocation;
    return rule ? [{ method: rule.value, norm: rule.norm, evidence: rule.evidence, validFrom: rule.validFrom }] : [];
  });
  return withLastDay(dated);
}

function listProfiles(land: string) {
  return listChangeDays(land).flatMap((day) => {
    const profile = profileFor(land, day);
    return profile.ok ? [profile.value] : [];
  });
}

/** The profile of each day of change repeats what has not changed; a version counts once. */
function withLastDay<Version extends { readonly validFrom: LocalDate }>(dated: readonly Version[]) {
  const versions = dated.filter(
    (one, index) => dated.findIndex((other) => other.validFrom === one.validFrom) === index,
  );
  return versions.map((version, index) => {
    const next = versions[index + 1];
    return { ...version, lastDay: next ? addDays(next.validFrom, -1) : null };
  });
}
