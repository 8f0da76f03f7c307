const MOST_BYTES = 2 * 1024 * 1024;

/**
 * The named fields of a posted form; all others are left out, whatever they are called. A body that is no form counts
 * as an empty one, so that it is refused field by field. Throws a 413 response for more than 2 MB, as soon as so much
 * has come in: a sender need not say the length in front.
 * @param request its body is read here and nowhere else
 * @param fields the names the form has
 */
export async function readForm(request: Request, fields: readonly string[]): Promise<FormData> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MOST_BYTES) throw tooLarge();
  const known = new FormData();
  for (const [name, value] of await entriesOf(request)) {
    if (fields.includes(name)) known.append(name, value);
  }
  return known;
}

async function entriesOf(request: Request): Promise<Iterable<[string, FormDataEntryValue]>> {
  const counted = { bytes: 0 };
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  try {
    return await new Response(request.body?.pipeThrough(limit(counted)), { headers }).formData();
  } catch (error) {
    if (counted.bytes > MOST_BYTES) throw tooLarge();
    // why: undici throws TypeError for a body whose type or form it cannot read; that is the sender's fault.
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/** Passes bytes on until there are too many. */
function limit(counted: { bytes: number }): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      counted.bytes += chunk.byteLength;
      if (counted.bytes > MOST_BYTES) controller.error(new RangeError("the form is too large"));
      else controller.enqueue(chunk);
    },
  });
}

function tooLarge(): Response {
  return new Response(null, { status: 413, statusText: "Content Too Large" });
}
