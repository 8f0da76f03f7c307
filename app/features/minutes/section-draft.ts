/** The two texts of a section. */
export type SectionText = { record: string; resolution: string };

/** What the server says to a text that saves itself. */
export type SavedSection =
  | { ok: true; version: number }
  | { ok: false; refused: string; current: (SectionText & { version: number }) | null };

/** A text that is being written, and what is known of the one that is kept. */
export type Draft = {
  text: SectionText;
  /** The version that the text continues. */
  version: number;
  state: "saved" | "waiting" | "saving" | "unsaved" | "conflict" | "refused";
  /** The words that somebody else has saved meanwhile. */
  theirs: (SectionText & { version: number }) | null;
  refused: string | null;
  restored: boolean;
};

/** What an unsaved text is kept as on the device. */
export type Kept = SectionText & { version: number };

export function sameText(a: SectionText, b: SectionText): boolean {
  return plain(a.record) === plain(b.record) && plain(a.resolution) === plain(b.resolution);
}

/** The draft as the page brings it. */
export function freshDraft({ record, resolution, version }: Kept): Draft {
  return { text: { record, resolution }, version, state: "saved", theirs: null, refused: null, restored: false };
}

/** After reading what this device kept: an unsaved text goes on, or stands beside what others have saved since. */
export function withKept(draft: Draft, kept: Kept | null): Draft {
  if (!kept || sameText(kept, draft.text)) return draft;
  const text = { record: kept.record, resolution: kept.resolution };
  if (kept.version === draft.version) return { ...draft, text, state: "waiting", restored: true };
  const theirs = { ...draft.text, version: draft.version };
  return { ...draft, text, version: kept.version, state: "conflict", theirs, restored: true };
}

/** After the server's answer to `sent`; what was typed since then waits for the next save. */
export function withAnswer(draft: Draft, sent: SectionText, answer: SavedSection): Draft {
  if (answer.ok) {
    const state = sameText(draft.text, sent) ? "saved" : "waiting";
    return { ...draft, version: answer.version, state, theirs: null, refused: null, restored: false };
  }
  if (answer.current) return { ...draft, state: "conflict", theirs: answer.current, refused: answer.refused };
  return { ...draft, state: "refused", refused: answer.refused };
}

/** When the page brings newer words and nothing is unsaved here, they are taken over. */
export function withServer(draft: Draft, section: Kept): Draft {
  return draft.state === "saved" && section.version > draft.version ? freshDraft(section) : draft;
}

/** Reads what a device kept; null for anything else. */
export function readKept(json: string | null): Kept | null {
  if (!json) return null;
  try {
    const { record, resolution, version } = JSON.parse(json) as Partial<Record<keyof Kept, unknown>>;
    if (typeof record !== "string" || typeof resolution !== "string" || typeof version !== "number") return null;
    return { record, resolution, version };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
