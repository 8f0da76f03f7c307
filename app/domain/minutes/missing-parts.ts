import type { DecisionType } from "./decision-type.ts";

/** What one section says so far, and what was announced on its item. */
export type SectionParts = {
  readonly record: string;
  readonly resolution: string;
  readonly decisionType: DecisionType | null;
  readonly outcome: "ADOPTED" | "REJECTED" | null;
};

export type MissingPart = "decisionType" | "resolution" | "record";

/**
 * What a section lacks. A record may be missing on purpose; without the decision type, or without the resolution that
 * was adopted, the minutes are not complete (§ 68 NKomVG: the minutes contain resolutions and results).
 */
export function missingParts(section: SectionParts): MissingPart[] {
  const missing: MissingPart[] = [];
  if (section.decisionType === null) missing.push("decisionType");
  if (section.outcome === "ADOPTED" && section.resolution.trim() === "") missing.push("resolution");
  if (section.record.trim() === "") missing.push("record");
  return missing;
}

/** True when the section may be published as it is; an empty record is no hindrance. */
export function isComplete(section: SectionParts): boolean {
  return missingParts(section).every((part) => part === "record");
}

/** True when the resolution says something else than the paper proposed; blank space is no change. */
export function resolutionChanged(resolution: string, proposal: string | null): boolean {
  if (proposal === null) return false;
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return plain(resolution) !== plain(proposal);
}
