/** One part of a multipart form. Its content must be read to the end, or ended, before the next part is asked for. */
export type FormPart = {
  name: string;
  /** null for a text field; "" for a file field in which nothing was chosen */
  fileName: string | null;
  content: AsyncIterable<Uint8Array>;
};

/** The body is no multipart form or was cut off. */
export class MultipartBroken extends Error {
  override name = "MultipartBroken";
}

/** More came in than may come in one request. */
export class MultipartTooLarge extends Error {
  override name = "MultipartTooLarge";
}

const MAX_HEADER_BYTES = 8 * 1024;
const MAX_PARTS = 1000;
const LINE = Buffer.from("\r\n");
const HEADER_END = Buffer.from("\r\n\r\n");

/**
 * Reads multipart/form-data (RFC 7578, names as browsers write them: WHATWG HTML, "multipart/form-data encoding
 * algorithm") while it comes in; never more than one chunk in memory.
 * @param request with a body
 * @param maxBytes of the whole body
 * @returns the parts in their order; null when the request is no multipart form
 */
export function readMultipart(request: Request, { maxBytes }: { maxBytes: number }): AsyncGenerator<FormPart> | null {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return null;
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(type);
  const delimiter = boundary?.[1] ?? boundary?.[2];
  if (!delimiter || !request.body) throw new MultipartBroken("no boundary or no body");
  return partsOf(new Source(request.body, maxBytes), Buffer.from(`\r\n--${delimiter}`));
}

async function* partsOf(source: Source, delimiter: Buffer): AsyncGenerator<FormPart> {
  try {
    // why: a line end is put before the first delimiter, so that all delimiters look alike.
    source.prepend(LINE);
    await collect(source.until(delimiter), MAX_HEADER_BYTES);
    for (let count = 1; !(await isLast(source)); count++) {
      if (count > MAX_PARTS) throw new MultipartTooLarge("too many parts");
      const { name, fileName } = readHeader(await collect(source.until(HEADER_END), MAX_HEADER_BYTES));
      const content = source.until(delimiter);
      yield { name, fileName, content };
      for await (const _unread of content);
    }
  } finally {
    await source.end();
  }
}

async function isLast(source: Source): Promise<boolean> {
  const next = await source.take(2);
  if (next.equals(LINE)) return false;
  if (next.toString("latin1") === "--") return true;
  throw new MultipartBroken("a delimiter is followed by something else");
}

function readHeader(bytes: Buffer): { name: string; fileName: string | null } {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(bytes.toString("utf8"))?.[1] ?? "";
  const name = parameter(disposition, "name");
  if (name === null) throw new MultipartBroken("a part without a name");
  return { name, fileName: parameter(disposition, "filename") };
}

/** As browsers write it: quotes as %22, line ends as %0D and %0A, a backslash as itself. */
function parameter(header: string, key: string): string | null {
  const match = new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, "i").exec(header);
  if (!match) return null;
  return (match[1] ?? "").replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}

/** All pieces as one, as long as they are short enough. Throws MultipartTooLarge otherwise. */
export async function collect(pieces: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const found: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > maxBytes) throw new MultipartTooLarge("a field is too long");
    found.push(piece);
  }
  return Buffer.concat(found);
}

class Source {
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #left: number;

  constructor(body: ReadableStream<Uint8Array>, maxBytes: number) {
    this.#reader = body.getReader();
    this.#left = maxBytes;
  }

  prepend(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  async take(length: number): Promise<Buffer> {
    while (this.#held.byteLength < length) await this.#more();
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  /** The pieces before the mark; the mark itself is passed over. Stopping early leaves the rest to the next reader. */
  until(mark: Buffer): AsyncIterableIterator<Uint8Array> {
    let done = false;
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      while (!done) {
        const at = this.#held.indexOf(mark);
        const safe = at >= 0 ? at : Math.max(0, this.#held.byteLength - mark.byteLength + 1);
        const piece = this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(at >= 0 ? at + mark.byteLength : safe);
        done = at >= 0;
        if (piece.byteLength > 0) return { done: false, value: piece };
        if (!done) await this.#more();
      }
      return { done: true, value: undefined };
    };
    // why: no `return` method, so that a reader who stops early does not end the iteration for the one who drains it.
    const pieces: AsyncIterableIterator<Uint8Array> = { next, [Symbol.asyncIterator]: () => pieces };
    return pieces;
  }

  /** Tells the sender that nothing more is read. */
  async end(): Promise<void> {
    await this.#reader.cancel();
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#reader.read();
    if (done) throw new MultipartBroken("the form ends early");
    this.#left -= value.byteLength;
    if (this.#left < 0) throw new MultipartTooLarge("the form is too large");
    this.#held = Buffer.concat([this.#held, value]);
  }
}
