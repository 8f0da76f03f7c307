import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { env } from "#app/platform/env.server.ts";
import { contentDisposition } from "#app/platform/http/content-disposition.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { limitedThread } from "#app/platform/threads/limited-thread.server.ts";
import type { Baked, BakedMark, BakingTask } from "./baking.ts";
import { listAnnotationsOfFile } from "./list-annotations.server.ts";

/** A larger document would need more memory than one copy may take. */
const MOST_BYTES = 60 * 1024 * 1024;
const LIMITS = { time: 60_000, heap: 768, unpacked: 512 };
const THREAD = limitedThread<BakingTask, Baked>("baking", resolve("app/features/annotations/baking-thread.server.ts"));

/**
 * The newest version of a PDF with the marks that the asker sees drawn into it; made at each asking and kept nowhere.
 * @param download what is really sent to the asker, so that a copy that bears their name bears it here too
 * @returns null where there is no such document for this asker; "impossible" where it is no PDF, too large, encrypted or damaged
 */
export async function findMarkedCopy(
  viewer: Viewer,
  fileId: string | undefined,
  download: SentContent,
): Promise<Response | "impossible" | null> {
  const file = await listAnnotationsOfFile(viewer, fileId);
  if (viewer.kind !== "person" || !file) return null;
  if (download.mediaType !== "application/pdf" || download.byteSize > MOST_BYTES) return "impossible";
  const marks = file.marks.flatMap(({ place, kind, colour, text, strokes, ownerName }): BakedMark[] =>
    place ? [{ place, kind, colour, text, strokes, author: ownerName ?? viewer.name }] : [],
  );
  const reading = join(env().DATA_DIR, "reading");
  await mkdir(reading, { recursive: true });
  const desk = await mkdtemp(join(reading, "marked-"));
  const [path, into] = [join(desk, "source.pdf"), join(desk, "copy.pdf")];
  try {
    const content = await download.open();
    await content.pipeTo(Writable.toWeb(createWriteStream(path, { mode: 0o600 })));
    const answer = await THREAD.ask({ path, into, byteSize: download.byteSize, marks, limits: LIMITS });
    if (answer?.state !== "done") return "impossible";
    const { size } = await stat(into);
    const stream = createReadStream(into);
    await new Promise((opened, failed) => stream.once("open", opened).once("error", failed));
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Length": String(size),
        "Content-Disposition": contentDisposition("attachment", download.fileName),
        "Content-Security-Policy": "sandbox allow-downloads; default-src 'none'",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } finally {
    // why: what is open goes on being read after its name has gone.
    await rm(desk, { recursive: true, force: true });
  }
}

/** Ends the thread that waits for the next copy. */
export async function stopBaking(): Promise<void> {
  await THREAD.stop();
}
