const MOST_BYTES = 2 * 1024 * 1024;

/**
 * The named fields of a posted form; all others are left out, whatever they are called. A body that is no form counts
 * as an empty one, so that it is refused field by field. Throws a 413 response for more than 2 MB.
 * @param request its body is read here and nowhere else
 * @param fields the names the form has
 */
export async function readForm(request: Request, fields: readonly string[]): Promise<FormData> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MOST_BYTES) {
    throw new Response(null, { status: 413, statusText: "Content Too Large" });
  }
  const known = new FormData();
  for (const [name, value] of await entriesOf(request)) {
    if (fields.includes(name)) known.append(name, value);
  }
  return known;
}

async function entriesOf(request: Request): Promise<Iterable<[string, FormDataEntryValue]>> {
  try {
    return await request.formData();
  } catch (error) {
    // why: undici throws TypeError for a body whose type or form it cannot read; that is the sender's fault.
    if (error instanceof TypeError) return [];
    throw error;
  }
}
