import type { SubmissionResult } from "@conform-to/react";
import type { FileView } from "#app/features/documents/file-view.ts";
import type { OrganizationLabel, PaperState, PaperType } from "./paper-views.ts";
import type { PaperFormValues } from "./schema.ts";

/** A paper as the office works on it. */
export type PaperWork = {
  id: string;
  reference: string;
  name: string;
  state: PaperState;
  public: boolean;
  version: number;
  values: PaperFormValues;
  files: FileView[];
  placings: StepPlacing[];
  versions: PaperVersionView[];
};

/** Where a step of the way is to be held or was held. */
export type StepPlacing = { stepId: string; meetingId: string; number: string; startsAt: Date };

/** A saved state: who saved it when, what was different from the one before, and why it was corrected. */
export type PaperVersionView = {
  version: number;
  savedAt: Date;
  savedBy: string | null;
  fields: string[];
  state: PaperState;
  reason: string | null;
};

/** What the fields of the form offer. */
export type PaperFormChoices = {
  types: PaperType[];
  people: { id: string; name: string }[];
  departments: OrganizationLabel[];
  /** Bodies in which a paper can be consulted. */
  consulting: OrganizationLabel[];
};

/** What the form shows after it was not saved: findings, what was typed, and the files that were taken already. */
export type PaperReply = {
  result: SubmissionResult<string[]>;
  held: { token: string; fileName: string; byteSize: number }[];
  /** One sentence's code for each file that was not taken, with the file's name. */
  refusedFiles: { fileName: string | null; refused: string }[];
  /** The version that somebody else saved meanwhile. */
  newerVersion: number | null;
};

/** Whether the form was saved just now, as a new paper or as a change. */
export type PaperSaved = "new" | "changed" | null;

/** Reads it from the address that a saved form leads to. */
export function readSaved(query: URLSearchParams): PaperSaved {
  const saved = query.get("saved");
  return saved === "new" || saved === "changed" ? saved : null;
}

/** The deeds that move a paper on, as the last part of their addresses. */
export const PAPER_DEEDS = ["release", "return", "publication", "withdrawal", "conclusion"] as const;

export type PaperDeed = (typeof PAPER_DEEDS)[number];

/** True for a paper whose changes are corrections with a reason. */
export function isCorrected(state: PaperState): boolean {
  return state === "published" || state === "concluded";
}
