import type { AskS3 } from "./s3-client.server.ts";
import { textOfFirst, textsOfEach } from "./s3-xml.server.ts";

/** Names of everything in the bucket that was last written before the instant. */
export async function listKeysOlderThan(ask: AskS3, instant: Date): Promise<string[]> {
  const found: string[] = [];
  for (let token: string | null = null; ; ) {
    const query: Record<string, string> = { "list-type": "2", ...(token ? { "continuation-token": token } : {}) };
    const list = await (await ask("list", { method: "GET", key: "", query })).text();
    for (const entry of textsOfEach(list, "Contents")) {
      const written = new Date(textOfFirst(entry, "LastModified") ?? "");
      if (written < instant) found.push(textOfFirst(entry, "Key") ?? "");
    }
    token = textOfFirst(list, "NextContinuationToken");
    if (!token) return found;
  }
}

/** Tells the store to forget parts of contents that were begun before the instant and never finished. */
export async function abortMultipartsOlderThan(ask: AskS3, instant: Date): Promise<void> {
  const list = await (await ask("list", { method: "GET", key: "", query: { uploads: "" } })).text();
  for (const entry of textsOfEach(list, "Upload")) {
    const [key, uploadId] = [textOfFirst(entry, "Key"), textOfFirst(entry, "UploadId")];
    if (!key || !uploadId || !(new Date(textOfFirst(entry, "Initiated") ?? "") < instant)) continue;
    const answer = await ask("forget", { method: "DELETE", key, query: { uploadId }, answers: [404] });
    await answer.body?.cancel();
  }
}
