import type { AttachmentDescription } from "#tests/cast/attachments.ts";
import { attachmentPdf } from "#tests/cast/attachments.ts";
import { listPapers } from "#tests/cast/papers.ts";
import type { StoredContent } from "../../app/platform/files/file-store.ts";
import { fileStore } from "../../app/platform/files/files.server.ts";

const MOST_BYTES = 16 * 1024 * 1024;

export type StoredAttachment = StoredContent & { description: AttachmentDescription };

/** Sets every attachment as a PDF and stores it; storing again what lies there already changes nothing. */
export async function storeAttachments(today: string): Promise<Map<string, StoredAttachment>> {
  const stored = new Map<string, StoredAttachment>();
  for (const description of listPapers(today).flatMap((paper) => paper.attachments)) {
    const pdf = await attachmentPdf(description);
    const received = await fileStore().receive(once(pdf), { maxBytes: MOST_BYTES });
    stored.set(description.key, { ...(await received.keep()), description });
  }
  return stored;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
