import { MOST_BYTES } from "#app/domain/documents/file-kinds.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { safeFileName } from "#app/platform/files/safe-file-name.ts";
import {
  collect,
  type FormPart,
  MultipartBroken,
  MultipartTooLarge,
  readMultipart,
} from "#app/platform/http/multipart.server.ts";
import { type ContentRefusal, receiveContent, type Upload } from "./receive-content.server.ts";
import { findUpload, uploadToken } from "./upload-token.server.ts";

const MOST_FORM_BYTES = 3 * MOST_BYTES;
const MOST_TEXT_BYTES = 1024 * 1024;

export type UploadRefusal = ContentRefusal | "upload-too-large" | "upload-broken" | "upload-expired";

/** A file that lies in the store and waits for the form to become valid. */
export type WaitingUpload = { field: string; token: string; upload: Upload };

export type ReceivedForm = {
  /** Every text field; every accepted file stands under its field as its token, also one sent with an earlier try. */
  form: FormData;
  /** The accepted files in their order; show name and size, and repeat the token in a hidden field of the same name. */
  uploads: WaitingUpload[];
  /** What was not accepted; field is null when it concerns the whole form. */
  refusals: { field: string | null; fileName: string | null; refused: UploadRefusal }[];
};

/**
 * Reads a form with files while it comes in. A refused file leaves nothing in the store, and what was typed in fields
 * is kept; when the whole form is too large or cut off, what came before that is kept.
 * @param viewer who asks; needs "file.write", asked before the first byte is read
 * @param request the POST; a form without files is read too
 * @param options fileFields: the names under which files and their tokens come
 */
export async function receiveUpload(
  viewer: Viewer,
  request: Request,
  options: { fileFields: readonly string[] },
): Promise<ReceivedForm> {
  const person = requireCan(viewer, "file.write");
  const received: ReceivedForm = { form: new FormData(), uploads: [], refusals: [] };
  try {
    const parts = readMultipart(request, { maxBytes: MOST_FORM_BYTES });
    if (parts) for await (const part of parts) await takePart(person, part, options.fileFields, received);
    else
      for (const [name, value] of await plainForm(request)) {
        if (typeof value === "string") await takeText(person, name, value, options.fileFields, received);
      }
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    received.refusals.push({ field: null, fileName: null, refused });
  }
  return received;
}

async function takePart(
  viewer: PersonViewer,
  part: FormPart,
  fileFields: readonly string[],
  received: ReceivedForm,
): Promise<void> {
  const { name: field, fileName, content } = part;
  if (fileName === null) {
    const text = (await collect(content, MOST_TEXT_BYTES)).toString("utf8");
    return takeText(viewer, field, text, fileFields, received);
  }
  // why: a file under a name nobody asked for, or the empty one of a field left alone, is passed over.
  if (!fileFields.includes(field) || fileName === "") return;
  const taken = await receiveContent({ fileName, content });
  if (taken.ok) hold(received, { field, token: await uploadToken(viewer, taken.value), upload: taken.value });
  else received.refusals.push({ field, fileName: safeFileName(fileName, ""), refused: taken.refused });
}

async function takeText(
  viewer: PersonViewer,
  field: string,
  text: string,
  fileFields: readonly string[],
  received: ReceivedForm,
): Promise<void> {
  if (!fileFields.includes(field)) received.form.append(field, text);
  else if (text !== "") {
    const upload = await findUpload(viewer, text);
    if (upload) hold(received, { field, token: text, upload });
    else received.refusals.push({ field, fileName: null, refused: "upload-expired" });
  }
}

/** A body that is no form counts as one that was cut off. */
async function plainForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // why: undici throws TypeError for a body whose type or form it cannot read; that is the sender's fault.
    if (error instanceof TypeError) throw new MultipartBroken("no form");
    throw error;
  }
}

function hold(received: ReceivedForm, waiting: WaitingUpload): void {
  received.form.append(waiting.field, waiting.token);
  received.uploads.push(waiting);
}

function refusalOf(error: unknown): UploadRefusal | null {
  if (error instanceof MultipartTooLarge) return "upload-too-large";
  return error instanceof MultipartBroken ? "upload-broken" : null;
}
