import type { SubmissionResult } from "@conform-to/react";

/** The code in the address that says what a plain form was refused with; null when it was done. */
export function refusedWord(submission: SubmissionResult<string[]> | null | undefined): string | null {
  if (submission === null) return null;
  return submission?.error?.[""]?.[0] ?? "invalid";
}
