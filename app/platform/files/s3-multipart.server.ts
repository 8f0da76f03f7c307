import { log } from "#app/platform/log.server.ts";
import { StoreUnreachable } from "./file-store.ts";
import type { AskS3 } from "./s3-client.server.ts";
import { textOfFirst } from "./s3-xml.server.ts";

/**
 * Sends a large content in parts; it is there when all are. Where one fails for good the store is told to forget them.
 * @param read the part that begins at a byte; one is in memory at a time
 */
export async function putMultipart(
  ask: AskS3,
  key: string,
  byteSize: number,
  read: (at: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const begun = await ask("begin", { method: "POST", key, query: { uploads: "" } });
  const uploadId = textOfFirst(await begun.text(), "UploadId");
  if (!uploadId) throw new StoreUnreachable("begin", "no UploadId in the answer");
  try {
    const etags: string[] = [];
    for (let at = 0; at < byteSize; ) {
      const body = await read(at);
      const query = { partNumber: String(etags.length + 1), uploadId };
      const answer = await ask("keep a part", { method: "PUT", key, query, body });
      await answer.body?.cancel();
      etags.push(answer.headers.get("ETag") ?? "");
      at += body.byteLength;
    }
    await complete(ask, key, uploadId, etags);
  } catch (error) {
    await forget(ask, key, uploadId);
    throw error;
  }
}

async function complete(ask: AskS3, key: string, uploadId: string, etags: readonly string[]): Promise<void> {
  const parts = etags.map((etag, index) => {
    const safe = etag.replace(/[^\w"-]/g, "").replaceAll('"', "&quot;");
    return `<Part><PartNumber>${index + 1}</PartNumber><ETag>${safe}</ETag></Part>`;
  });
  const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
  const answer = await ask("put the parts together", { method: "POST", key, query: { uploadId }, body });
  // why: S3 answers 200 before it is done; a failure comes in the body then.
  const told = await answer.text();
  const failure = textOfFirst(told, "Code");
  if (failure) throw new StoreUnreachable("put the parts together", failure);
}

async function forget(ask: AskS3, key: string, uploadId: string): Promise<void> {
  try {
    const answer = await ask("forget", { method: "DELETE", key, query: { uploadId }, answers: [404] });
    await answer.body?.cancel();
  } catch (error) {
    // why: tidying up forgets it later; the failure that led here is the one to tell.
    log.warn({ code: "multipart-left", message: error instanceof Error ? error.message : String(error) });
  }
}
