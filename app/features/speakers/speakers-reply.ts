import type { SubmissionResult } from "@conform-to/react";

/** What came of a plain form on the chair's list of speakers. */
export type SpeakersReply =
  | { ok: true; intent: string }
  | { ok: false; intent: string; submission: SubmissionResult<string[]> };
