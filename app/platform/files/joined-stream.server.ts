import type { ByteRange } from "./file-store.ts";

/** A piece of a content: its length, and how to open all or a part of it. */
export type Piece = {
  byteSize: number;
  open: (range: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

/** Bytes at hand as a piece. */
export function pieceOf(bytes: Uint8Array): Piece {
  return {
    byteSize: bytes.byteLength,
    open: async ({ start, end }) => streamOfBytes(bytes.subarray(start, end + 1)),
  };
}

/** Bytes at hand as a stream. */
export function streamOfBytes(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

/**
 * Pieces one after the other as one content, any part of which can be read without reading what stands before it. A
 * piece is opened when the reader comes to it and closed when the reader goes away.
 * @param pieces in their order
 * @param range both ends counted, within the sum of the pieces; an end before the start gives an empty stream
 */
export function joinedStream(pieces: readonly Piece[], range: ByteRange): ReadableStream<Uint8Array> {
  const parts = partsOf(pieces, range);
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          if (!reader) {
            const next = parts.shift();
            if (!next) {
              controller.close();
              return;
            }
            reader = (await next.piece.open(next.range)).getReader();
          }
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          reader = null;
        }
      },
      cancel: async (reason) => {
        parts.length = 0;
        await reader?.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function partsOf(pieces: readonly Piece[], { start, end }: ByteRange): { piece: Piece; range: ByteRange }[] {
  const parts: { piece: Piece; range: ByteRange }[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.byteSize - 1);
    if (from <= to) parts.push({ piece, range: { start: from, end: to } });
    at += piece.byteSize;
  }
  return parts;
}
