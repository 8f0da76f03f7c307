import { type FileRefusal, fileVerdict, MOST_BYTES } from "#app/domain/documents/file-kinds.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { ContentTooLarge, type ReceivedContent, StoreUnreachable } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { safeFileName } from "#app/platform/files/safe-file-name.ts";
import { sniffMediaType } from "#app/platform/files/sniff.server.ts";
import { type ScanResult, scanForViruses } from "#app/platform/files/virus-scan.server.ts";
import { log } from "#app/platform/log.server.ts";

/** Content that lies in the store and was found fit to become a version of a document. */
export type Upload = { sha256: string; byteSize: number; mediaType: string; fileName: string };

/** Why content was not taken: its kind or size, a virus, or a store or scanner that can not do its part now. */
export type ContentRefusal =
  | FileRefusal
  | "file-infected"
  | "scan-too-large"
  | "scan-unreachable"
  | "store-full"
  | "store-unreachable";

/**
 * Takes content into the store when its kind and size are allowed, judged by the bytes alone, and the virus scanner,
 * where one is set up, found nothing. What is refused leaves nothing in the store. Rights are the caller's matter:
 * commands ask before they read a single byte.
 * @param given the name as the sender wrote it, and the bytes whole or while they come in
 */
export async function receiveContent(given: {
  fileName: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}): Promise<Verdict<Upload, ContentRefusal>> {
  const content = given.content instanceof Uint8Array ? once(given.content) : given.content;
  try {
    const received = await fileStore().receive(content, { maxBytes: MOST_BYTES });
    try {
      return await judge(received, given.fileName);
    } finally {
      // why: what was kept is no longer among what was received; everything else is forgotten here, failures included.
      await received.discard();
    }
  } catch (error) {
    const code = refusalOf(error);
    if (!code) throw error;
    if (code !== "file-too-large") log.error({ code, message: error instanceof Error ? error.message : "" });
    return refused(code);
  }
}

async function judge(received: ReceivedContent, given: string): Promise<Verdict<Upload, ContentRefusal>> {
  const verdict = fileVerdict({ sniffed: await sniffMediaType(received.head), bytes: received.byteSize });
  if (!verdict.ok) return verdict;
  const scanned = SCANNED[await scanForViruses(received.read)];
  if (scanned) return refused(scanned);
  const { mediaType, extension } = verdict.value;
  return accepted({ ...(await received.keep()), mediaType, fileName: nameWith(extension, given) });
}

const SCANNED = {
  clean: null,
  infected: "file-infected",
  "too-large": "scan-too-large",
  unreachable: "scan-unreachable",
} as const satisfies Record<ScanResult, ContentRefusal | null>;

/** Failures that are nobody's defect and have a sentence; null for all others. */
function refusalOf(error: unknown): ContentRefusal | null {
  if (error instanceof ContentTooLarge) return "file-too-large";
  if (error instanceof StoreUnreachable) return "store-unreachable";
  const full = error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
  return full ? "store-full" : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const ALSO = { jpg: ["jpeg"], tif: ["tiff"] } as Record<string, string[]>;

/** The safe name, ending as its content demands: a picture called "plan.pdf" becomes "plan.pdf.png". */
function nameWith(extension: string, given: string): string {
  const name = safeFileName(given, `file.${extension}`);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return ending === extension || ALSO[extension]?.includes(ending) ? name : `${name}.${extension}`;
}
