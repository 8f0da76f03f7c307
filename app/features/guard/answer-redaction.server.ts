import type { Viewer } from "#app/features/permissions/viewer.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { redactDocument } from "./redact-document.server.ts";
import type { RedactReply } from "./redact-page.tsx";
import { redactSchema } from "./schema.ts";

export const REDACT_FIELDS = ["version", "findings", "words", "areas"];

/** Reads the form of the tool and makes the new version; what was marked stays in the form when it was refused. */
export async function answerRedaction(
  viewer: Viewer,
  fileId: string | undefined,
  form: FormData,
): Promise<RedactReply | null> {
  const submission = parseForm(form, redactSchema);
  const strings = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const kept = { words: strings("words")[0] ?? "", findings: strings("findings"), areas: strings("areas") };
  if (submission.status !== "success") return { refused: "invalid", stays: [], ...kept };
  const answer = await redactDocument(viewer, fileId, submission.value);
  return answer.ok ? null : { refused: answer.refused, stays: answer.stays ?? [], ...kept };
}
