import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { env } from "#app/platform/env.server.ts";
import { fileStore } from "./files.server.ts";

/** A content as a file on this machine while `work` needs it: readers jump about, and the store may be far away. */
export async function withLocalCopy<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = join(env().DATA_DIR, "reading");
  const path = join(folder, randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    const content = await fileStore().open(sha256);
    await content.pipeTo(Writable.toWeb(createWriteStream(path, { mode: 0o600 })));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
