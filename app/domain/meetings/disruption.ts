import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { AttendanceMode } from "./attendance.ts";

/** Whose side a broken connection belongs to (§ 64 Abs. 5 NKomVG). */
export type DisruptionSphere = "municipality" | "member";

/** What to write: whether the running disruption ends, and whether one begins. */
export type DisruptionMove = { readonly end: boolean; readonly begin: DisruptionSphere | null };

/**
 * A connection breaks or is there again. Only somebody by video can be cut off; until it is there again the person does
 * not count as present (§ 64 Abs. 3 S. 5 NKomVG). Saying it twice changes nothing; another sphere ends one and begins
 * another, so that the record says who was answerable when.
 * @param standing how the person takes part now, and the disruption that runs; null for none
 * @param wanted null when the connection is there again
 */
export function moveDisruption(
  standing: { readonly mode: AttendanceMode | null; readonly running: DisruptionSphere | null },
  wanted: DisruptionSphere | null,
): Verdict<DisruptionMove, "disruption-needs-video"> {
  const { mode, running } = standing;
  if (wanted === running) return accepted({ end: false, begin: null });
  if (wanted !== null && mode !== "video") return refused("disruption-needs-video");
  return accepted({ end: running !== null, begin: wanted });
}

/**
 * True while the session may not go on: a disruption on the municipality's side means interrupting or ending it; one on
 * a member's own side does not touch the session (§ 64 Abs. 5 and 6 NKomVG).
 */
export function mustInterrupt(running: Iterable<DisruptionSphere>): boolean {
  return [...running].includes("municipality");
}
