import { type Entry, openPromise } from "yauzl";
import { TextDamaged, TextTooLarge } from "./reading.ts";

const MOST_ENTRIES = 20_000;

/** A ZIP archive whose parts are unpacked piece by piece, all together up to a limit. */
export type Archive = AsyncDisposable & {
  names: string[];
  /** Throws TextDamaged where there is no such part or it can not be unpacked, TextTooLarge beyond the limit. */
  part: (name: string) => AsyncIterable<Uint8Array>;
};

/**
 * Opens an archive by its list of contents at the end of the file.
 * @param path of a file on this machine
 * @param mostBytes of everything that is unpacked, whatever the archive says of its sizes
 */
export async function openArchive(path: string, mostBytes: number): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch(throwDamaged);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_ENTRIES) throw new TextTooLarge("entries");
    }
  } catch (error) {
    zip.close();
    if (error instanceof TextTooLarge) throw error;
    throwDamaged(error);
  }
  return {
    names: [...entries.keys()],
    async *part(name) {
      const entry = entries.get(name);
      if (!entry?.canDecodeFileData()) throw new TextDamaged(`no part ${name}`);
      const stream = await zip.openReadStreamPromise(entry).catch(throwDamaged);
      try {
        for await (const piece of stream) {
          unpacked += piece.byteLength;
          if (unpacked > mostBytes) throw new TextTooLarge("unpacked");
          yield piece;
        }
      } catch (error) {
        if (error instanceof TextTooLarge) throw error;
        throwDamaged(error);
      }
    },
    [Symbol.asyncDispose]: async () => zip.close(),
  };
}

function throwDamaged(error: unknown): never {
  throw new TextDamaged(error instanceof Error ? error.message : String(error));
}
