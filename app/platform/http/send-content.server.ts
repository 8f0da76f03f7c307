import { type ByteRange, ContentDamaged, ContentMissing, StoreUnreachable } from "#app/platform/files/file-store.ts";
import { log } from "#app/platform/log.server.ts";
import { wantedBytes } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/** A download as it stands in the store, with what its headers need. */
export type SentContent = {
  sha256: string;
  byteSize: number;
  mediaType: string;
  /** already safe */
  fileName: string;
  /** may be shown in the browser; else it is saved */
  shown: boolean;
  /** public: any cache may keep it; private: the visitor's own; never: none */
  cache: "public" | "private" | "never";
  open: (range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

const FRESH_SECONDS = 60;

/** Shown content loads nothing, runs nothing, stands apart from our origin and is framed by our own pages only. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; sandbox allow-downloads";

/**
 * Answers a GET or HEAD for content of the store: conditional by ETag, in parts, never whole in memory (RFC 9110).
 * `?download` saves also what could be shown.
 * @param request with its conditions, ranges and query
 * @param content what is sent; `open` is called only when bytes are wanted
 * @param drained resolves when the visitor's line has taken what was sent so far
 * @returns null when the store has lost the bytes or does not answer, which is logged for the operator
 */
export async function sendContent(
  request: Request,
  content: SentContent,
  drained: () => Promise<void> = async () => undefined,
): Promise<Response | null> {
  const etag = `"${content.sha256}"`;
  const headers = headersOf(request, content, etag);
  if (isKnown(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get("If-Range");
  const asked =
    request.method === "GET" && (ifRange === null || ifRange === etag) ? request.headers.get("Range") : null;
  const wanted = wantedBytes(asked, content.byteSize);
  headers.set("Content-Type", withCharset(content.mediaType));
  if (wanted.kind === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${content.byteSize}`);
    headers.set("Content-Length", "0");
    return new Response(null, { status: 416, headers });
  }
  const part = wanted.kind === "part" ? { start: wanted.start, end: wanted.end } : null;
  headers.set("Content-Length", String(part ? part.end - part.start + 1 : content.byteSize));
  if (part) headers.set("Content-Range", `bytes ${part.start}-${part.end}/${content.byteSize}`);
  // why: also for HEAD, so that content that is gone is told before a download begins.
  const stream = await findStream(content, part);
  if (!stream) return null;
  if (request.method === "HEAD") {
    await stream.cancel();
    return new Response(null, { status: 200, headers });
  }
  return new Response(paced(stream, request.signal, drained), { status: part ? 206 : 200, headers });
}

async function findStream(content: SentContent, part: ByteRange | null): Promise<ReadableStream<Uint8Array> | null> {
  try {
    // why: asking for the whole as a range lets the store notice content that is shorter than it must be.
    const whole = content.byteSize > 0 ? { start: 0, end: content.byteSize - 1 } : undefined;
    return await content.open(part ?? whole);
  } catch (error) {
    const away = error instanceof StoreUnreachable;
    if (!(away || error instanceof ContentMissing || error instanceof ContentDamaged)) throw error;
    log.error({ code: away ? "store-unreachable" : "content-missing", sha256: content.sha256, message: error.message });
    return null;
  }
}

function headersOf(request: Request, content: SentContent, etag: string): Headers {
  const saved = new URL(request.url).searchParams.has("download") || !content.shown;
  return new Headers({
    ETag: etag,
    "Accept-Ranges": "bytes",
    // why: no-transform keeps the bytes under their hash; a compressed answer would be other content under one ETag.
    "Cache-Control":
      content.cache === "never"
        ? "private, no-store, no-transform"
        : `${content.cache}, max-age=${FRESH_SECONDS}, must-revalidate, no-transform`,
    "Content-Disposition": contentDisposition(saved ? "attachment" : "inline", content.fileName),
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
}

/** RFC 9110, 13.1.2: the weak comparison, over a list or "*". */
function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}

function withCharset(mediaType: string): string {
  return mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
}

/** Reads on only when the line is free, and stops when the visitor went away. */
function paced(
  source: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  drained: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        if (signal.aborted) {
          await reader.cancel();
          controller.close();
          return;
        }
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
