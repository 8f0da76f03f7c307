import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./file-store.ts";

const CHUNK_BYTES = 64 * 1024;

/**
 * A part of an open file, one piece at a time and only when somebody asks for the next; never the whole in memory.
 * The handle is closed at the end, when the reader goes away and when reading fails.
 * @param handle open for reading; belongs to the stream from here on
 * @param range both ends counted; an end before the start gives an empty stream
 */
export function streamOfHandle(handle: FileHandle, range: ByteRange): ReadableStream<Uint8Array> {
  let position = range.start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const wanted = Math.min(CHUNK_BYTES, range.end - position + 1);
          const { bytesRead, buffer } =
            wanted > 0
              ? await handle.read(new Uint8Array(wanted), 0, wanted, position)
              : { bytesRead: 0, buffer: new Uint8Array() };
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (position > range.end || bytesRead === 0) {
            await handle.close();
            // why: a file that became shorter meanwhile must not look like a finished download.
            if (position <= range.end) controller.error(new Error("content ended early"));
            else controller.close();
          }
        } catch (error) {
          await handle.close();
          controller.error(error);
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}
