import { type FileHandle, open } from "node:fs/promises";
import type { ByteRange } from "./file-store.ts";

/** Every piece costs a way to the disk's threads and one to the network; so many bytes are little for each reader. */
const CHUNK_BYTES = 256 * 1024;

/**
 * A part of a file, one piece at a time and only when somebody asks for the next; never the whole in memory. The file
 * is opened at the first piece, so that a stream nobody reads holds nothing, and closed at the end, when the reader
 * goes away and when reading fails.
 * @param path of an existing file
 * @param range both ends counted; an end before the start gives an empty stream
 */
export function streamOfFile(path: string, range: ByteRange): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  let position = range.start;
  const close = async () => {
    const open = handle;
    handle = null;
    await open?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const wanted = Math.min(CHUNK_BYTES, range.end - position + 1);
          if (wanted > 0) {
            handle ??= await open(path, "r");
            const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, position);
            // why: a file that became shorter meanwhile must not look like a finished download.
            if (bytesRead === 0) throw new Error("content ended early");
            position += bytesRead;
            controller.enqueue(buffer.subarray(0, bytesRead));
          }
          if (position > range.end) {
            await close();
            controller.close();
          }
        } catch (error) {
          await close();
          controller.error(error);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
