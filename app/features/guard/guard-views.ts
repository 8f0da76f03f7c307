import type { Certainty, FindingKind } from "#app/domain/guard/finding-kinds.ts";
import type { Box } from "#app/platform/look/looking.ts";

/** One place that somebody should look at. */
export type FindingView = {
  /** stays the same while kind, page and words do */
  key: string;
  kind: FindingKind;
  certainty: Certainty;
  page: number | null;
  box: Box | null;
  excerpt: string;
};

/** Why a document could not be looked over, or that it was. */
export type LookState = "waiting" | "done" | "encrypted" | "damaged" | "tooLarge";

/** A document before it becomes public, with what was found in its newest version. */
export type GuardDocument = {
  fileId: string;
  name: string;
  versionId: string;
  version: number;
  fileName: string;
  mediaType: string;
  state: LookState;
  findings: FindingView[];
  /** all that were found; more than `findings` where there are too many to keep */
  found: number;
  /** whether somebody must still decide */
  open: boolean;
  decision: { reason: string; at: Date } | null;
};

/** The address of a document's findings. */
export function guardAddress(fileId: string): string {
  return `/office/documents/${fileId}/look`;
}

/** The address of the tool that removes places. */
export function redactAddress(fileId: string): string {
  return `/office/documents/${fileId}/redact`;
}

/** The address of the picture of a page, with a finding marked on it where one is named by its key. */
export function pagePictureAddress(
  document: Pick<GuardDocument, "fileId" | "version">,
  page: number,
  key = "",
): string {
  const mark = key === "" ? "" : `&mark=${encodeURIComponent(key)}`;
  return `/office/documents/${document.fileId}/pages/${page}?version=${document.version}${mark}`;
}
