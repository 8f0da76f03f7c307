import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { onRequest } from "./on-list.server.ts";
import { type EndSpeechInput, endSpeechSchema } from "./schema.ts";
import { writeEnd } from "./write-end.server.ts";

/**
 * The chair ends a speech; the floor is free then. Ending one that has ended changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function endSpeech(
  viewer: Viewer,
  meetingId: string,
  input: EndSpeechInput,
): Promise<Verdict<true, "meeting-not-running" | "speaker-not-waiting" | "speaker-not-speaking">> {
  const { requestId } = endSpeechSchema.parse(input);
  return onRequest<true, "speaker-not-speaking">(
    viewer,
    meetingId,
    "meeting.lead",
    requestId,
    async (held, request) => {
      if (request.state === "ended") return accepted(true);
      if (request.state !== "speaking") return refused("speaker-not-speaking");
      await writeEnd(held, request);
      return accepted(true);
    },
  );
}
