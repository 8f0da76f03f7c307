import type { SpeakerDeed } from "./schema.ts";

/** What the server answers to a deed; a refusal names its reason. */
export type SpeakerAnswer = { ok: true } | { ok: false; code: string; reason?: string; retry: boolean };

/** The screen's live connection, as far as the list of speakers needs it. */
export type SpeakerLine = {
  isOnline: boolean;
  ask: (name: SpeakerDeed, payload: object) => Promise<SpeakerAnswer>;
  /** Reads the screen's state anew. */
  refresh: () => void;
};
