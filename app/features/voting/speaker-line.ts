import type { SpeakerLine } from "#app/features/speakers/speaker-line.ts";
import type { Live } from "./live-meeting.tsx";

/** A screen's live connection, handed to the list of speakers. */
export function speakerLine({ line, ask, refresh }: Live): SpeakerLine {
  return { isOnline: line === "online", ask, refresh };
}
