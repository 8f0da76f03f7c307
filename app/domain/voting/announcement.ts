import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Outcome } from "./majority.ts";

export type Announced = "ADOPTED" | "REJECTED";
export type Announcement = { readonly announced: Announced; readonly note: string | null };

/**
 * The chair states the result; the count and its announcement are two acts and both are kept. What is announced may
 * differ from what was computed, but then the reason is part of the record (evidence for § 66 NKomVG; house rule).
 */
export function announce(input: {
  readonly computed: Outcome | null;
  readonly announced: Announced;
  readonly reason: string | null;
}): Verdict<Announcement, "no-result-to-announce" | "announcement-needs-reason"> {
  if (input.computed !== "ADOPTED" && input.computed !== "REJECTED") return refused("no-result-to-announce");
  const note = input.reason?.trim() || null;
  if (input.announced !== input.computed && note === null) return refused("announcement-needs-reason");
  return accepted({ announced: input.announced, note });
}
