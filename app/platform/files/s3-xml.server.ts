// The answers of S3 are flat lists without attributes that matter; a reader of all of XML is not needed for them.

/** What stands in the first element of that name; null where there is none. */
export function textOfFirst(xml: string, name: string): string | null {
  return textsOfEach(xml, name)[0] ?? null;
}

/** What stands in each element of that name, which must not hold itself. */
export function textsOfEach(xml: string, name: string): string[] {
  const elements = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, "g"));
  return [...elements].map(([, text = ""]) => plain(text));
}

const SIGNS: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function plain(text: string): string {
  return text.includes("<")
    ? text
    : text.replace(/&(lt|gt|quot|apos|amp);/g, (_all, sign: string) => SIGNS[sign] ?? "");
}
