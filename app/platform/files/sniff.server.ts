import { fileTypeFromBuffer } from "file-type";

/**
 * What content is, by its bytes and never by its name or by what the browser says.
 * @param head the first bytes of the content, see HEAD_BYTES
 * @returns the IANA media type; "text/plain" for text without markup, "text/html" for anything that starts like markup,
 *   null for content nobody knows
 */
export async function sniffMediaType(head: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(head);
  if (found && found.mime !== "application/xml") return found.mime;
  if (head.byteLength === 0 || !isText(head)) return null;
  return startsLikeMarkup(head) ? "text/html" : "text/plain";
}

/** UTF-8 without control characters other than tab, line feed, form feed and carriage return. */
function isText(head: Uint8Array): boolean {
  try {
    // why: the head may end inside a character; a decoder that expects more forgives that.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return !head.some((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f);
}

/** Markup a browser could run: the first visible character opens a tag, or a tag of a script stands near the start. */
function startsLikeMarkup(head: Uint8Array): boolean {
  const start = new TextDecoder().decode(head.subarray(0, 4096)).replace(/^\uFEFF/, "");
  return /^\s*</.test(start) || /<(?:!doctype|html|head|body|script|svg|iframe)[\s>/]/i.test(start);
}
