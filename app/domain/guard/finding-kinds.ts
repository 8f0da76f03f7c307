/** How sure a finding is: "sure" was measured, "likely" goes by its shape, "note" is told and asks nothing. */
export type Certainty = "sure" | "likely" | "note";

/**
 * What may stand in a document that should not become public. House rule: whatever is more than a note is decided by
 * somebody, with a reason, before the document becomes public.
 */
export const FINDING_KINDS = {
  covered: "sure",
  coveredPicture: "sure",
  sameColour: "sure",
  invisible: "sure",
  tiny: "sure",
  outside: "likely",
  hiddenLayer: "sure",
  scannedText: "note",
  annotation: "sure",
  pendingRedaction: "sure",
  formField: "sure",
  author: "likely",
  metadata: "note",
  attachment: "sure",
  script: "sure",
  earlierRevision: "sure",
  comment: "sure",
  trackedChange: "sure",
  hiddenText: "sure",
  hiddenSheet: "sure",
  hiddenCells: "sure",
  embedded: "likely",
  notes: "likely",
  unreadable: "likely",
  address: "likely",
  phone: "likely",
  iban: "sure",
  email: "likely",
  birthDate: "likely",
  nonPublicCarrier: "sure",
} as const satisfies Record<string, Certainty>;

export type FindingKind = keyof typeof FINDING_KINDS;

export function isFindingKind(text: string): text is FindingKind {
  return Object.hasOwn(FINDING_KINDS, text);
}

/** Whether somebody must decide before the document becomes public. */
export function asksForDecision(kind: FindingKind): boolean {
  return FINDING_KINDS[kind] !== "note";
}
