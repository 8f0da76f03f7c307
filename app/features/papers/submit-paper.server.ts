import { receiveUpload, type WaitingUpload } from "#app/features/documents/receive-upload.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { changePaper } from "./change-paper.server.ts";
import { correctPaper } from "./correct-paper.server.ts";
import { createPaper } from "./create-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";
import { isCorrected, type PaperReply, type PaperWork } from "./paper-work.ts";
import { decimalOf, type PaperInput, paperFormSchema } from "./schema.ts";

export type PaperSubmission =
  | { saved: true; paperId: string }
  /** `failed` is false when rows were only added, moved or removed. */
  | { saved: false; failed: boolean; reply: PaperReply };

/**
 * Reads the office's form and creates, changes or corrects the paper.
 * @param viewer who asks
 * @param request the POST with the form and its files
 * @param paper the paper as it stands; null for a new one
 */
export async function submitPaper(
  viewer: PersonViewer,
  request: Request,
  locale: Locale,
  paper: Pick<PaperWork, "id" | "state" | "version"> | null,
): Promise<PaperSubmission> {
  const { form, uploads, refusals } = await receiveUpload(viewer, request, { fileFields: ["upload"] });
  const submission = parseForm(form, paperFormSchema(decimalOf(locale)));
  const reply = (
    extra?: Parameters<typeof submission.reply>[0],
    newerVersion: number | null = null,
  ): PaperSubmission => {
    const result = submission.reply(extra);
    const held = uploads.map(heldFile);
    const refusedFiles = refusals.map(({ fileName, refused }) => ({ fileName, refused }));
    return {
      saved: false,
      failed: submission.status !== undefined,
      reply: { result, held, refusedFiles, newerVersion },
    };
  };
  if (submission.status !== "success") return reply();
  if (refusals.length > 0) return reply({ fieldErrors: { upload: refusals.map(({ refused }) => refused) } });
  const content = { fields: submission.value, uploads: uploads.map(({ upload }) => upload) };
  const answer = await save(viewer, content, paper);
  if (answer.ok) return { saved: true, paperId: answer.value.paperId };
  const newer = answer.refused === "changed-meanwhile" && paper ? paper.version : null;
  if (answer.field) return reply({ fieldErrors: { [answer.field]: [answer.refused] } }, newer);
  return reply({ formErrors: [answer.refused] }, newer);
}

type Content = { fields: PaperInput; uploads: WaitingUpload["upload"][] };

async function save(
  viewer: PersonViewer,
  content: Content,
  paper: Pick<PaperWork, "id" | "state"> | null,
): Promise<PaperAnswer<{ paperId: string }>> {
  if (!paper) return createPaper(viewer, content);
  const { overwrite, version = 0 } = content.fields;
  const change = { ...content, paperId: paper.id, version: overwrite ?? version };
  const answer = isCorrected(paper.state) ? await correctPaper(viewer, change) : await changePaper(viewer, change);
  return answer.ok ? { ok: true, value: { paperId: paper.id } } : answer;
}

function heldFile({ token, upload }: WaitingUpload): PaperReply["held"][number] {
  return { token, fileName: upload.fileName, byteSize: upload.byteSize };
}
