import type { MajorityRule } from "#app/domain/voting/majority.ts";
import type { Evidence, LawProfile } from "./matters.ts";

/**
 * The matters a body decides by yes and no in its session, in the order in which a chair looks for them: the ordinary
 * resolution first, then what stands on agendas more often. Elections and decisions without a session (by circulation)
 * have their own ways and are none of these.
 */
export const DECISION_MATTERS = [
  "resolution",
  "bylaw",
  "urgentAgendaExtension",
  "committeeProcedure",
  "videoBylaw",
  "publicVideoBylaw",
  "emergencyResolution",
  "secretVoteDecision",
  "councilChairRecall",
  "committeeChairRecall",
  "mayorRemoval",
  "timeOfficerRemoval",
  "secrecyMatter",
] as const;

export type DecisionMatterName = (typeof DECISION_MATTERS)[number];

/** What kind of decision it can be: the majority it takes, where that stands, and how sure the reading is. */
export type DecisionMatter = {
  readonly matter: DecisionMatterName;
  readonly rule: MajorityRule;
  readonly norm: string;
  readonly evidence: Evidence;
};

/**
 * The kinds of decision that the law of the profile's Land knows on its day, the ordinary resolution first. A matter
 * nothing is known about is left out; where not even the resolution is known the list may be empty.
 */
export function listDecisionMatters(profile: LawProfile): readonly DecisionMatter[] {
  return DECISION_MATTERS.flatMap((matter) => {
    const dated = profile.rules[matter];
    return dated ? [{ matter, rule: dated.value, norm: dated.norm, evidence: dated.evidence }] : [];
  });
}

/** Reads the name of a matter as typed in a form or stored; null for one that is not known. */
export function findDecisionMatter(text: string): DecisionMatterName | null {
  return DECISION_MATTERS.find((matter) => matter === text) ?? null;
}
