export const DECISION_TYPES = [
  "adoptedUnchanged",
  "adoptedChanged",
  "rejected",
  "postponed",
  "referred",
  "noted",
  "withdrawn",
  "adoptedPendingApproval",
  "noVote",
] as const;

export type DecisionType = (typeof DECISION_TYPES)[number];

/**
 * What the minutes propose for an item; the office decides. `outcome` is the announced one, null when nobody voted;
 * `needsApproval` holds when so many were barred that the supervisory authority must approve (§ 65 Abs. 3 NKomVG).
 * Postponed, referred and withdrawn come from what was said in the room and are never proposed. House rule.
 */
export function proposeDecisionType(item: {
  readonly outcome: "ADOPTED" | "REJECTED" | null;
  readonly resolutionChanged: boolean;
  readonly role: "preliminary" | "decision" | "information" | null;
  readonly needsApproval?: boolean;
}): DecisionType {
  if (item.outcome === "REJECTED") return "rejected";
  if (item.outcome === null) return item.role === "information" ? "noted" : "noVote";
  if (item.needsApproval) return "adoptedPendingApproval";
  return item.resolutionChanged ? "adoptedChanged" : "adoptedUnchanged";
}

/** True where the type fits what was announced: nothing rejected is called adopted, nothing adopted rejected. */
export function fitsOutcome(type: DecisionType, outcome: "ADOPTED" | "REJECTED" | null): boolean {
  if (outcome === "REJECTED") return !isAdopted(type);
  return outcome === null || (type !== "rejected" && type !== "noVote");
}

/** True where the resolution's words were adopted; with every other type they are a mere proposal. */
export function isAdopted(type: DecisionType | null): boolean {
  return type === "adoptedUnchanged" || type === "adoptedChanged" || type === "adoptedPendingApproval";
}

/** True where the text is what the body resolved: adopted, or taken note of. House rule. */
export function isResolved(type: DecisionType | null): boolean {
  return isAdopted(type) || type === "noted";
}

/** True for the name of a decision type. */
export function isDecisionType(text: string): text is DecisionType {
  return (DECISION_TYPES as readonly string[]).includes(text);
}
