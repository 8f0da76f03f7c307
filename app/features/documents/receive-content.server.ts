import { type FileRefusal, fileVerdict, MOST_BYTES } from "#app/domain/documents/file-kinds.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { ContentTooLarge } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { safeFileName } from "#app/platform/files/safe-file-name.ts";
import { sniffMediaType } from "#app/platform/files/sniff.server.ts";

/** Content that lies in the store and was found fit to become a version of a document. */
export type Upload = { sha256: string; byteSize: number; mediaType: string; fileName: string };

/**
 * Takes content into the store when its kind and size are allowed, judged by the bytes alone. What is refused leaves
 * nothing on the disk. Rights are the caller's matter: commands ask before they read a single byte.
 * @param given the name as the sender wrote it, and the bytes whole or while they come in
 */
export async function receiveContent(given: {
  fileName: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}): Promise<Verdict<Upload, FileRefusal>> {
  const content = given.content instanceof Uint8Array ? once(given.content) : given.content;
  try {
    const received = await fileStore().receive(content, { maxBytes: MOST_BYTES });
    const verdict = fileVerdict({ sniffed: await sniffMediaType(received.head), bytes: received.byteSize });
    if (!verdict.ok) {
      await received.discard();
      return verdict;
    }
    const { mediaType, extension } = verdict.value;
    return accepted({ ...(await received.keep()), mediaType, fileName: nameWith(extension, given.fileName) });
  } catch (error) {
    if (error instanceof ContentTooLarge) return refused("file-too-large");
    throw error;
  }
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
