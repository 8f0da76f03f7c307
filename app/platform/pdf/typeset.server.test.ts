import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type JsonValue, TypesetError, typeset } from "./typeset.server.ts";

const TEMPLATE = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "de", region: "de", hyphenate: false, ligatures: false)
#data.text`;
const createdAt = new Date("2026-01-15T10:00:00Z");

describe("typeset", () => {
  test("gives a tagged PDF in German that claims PDF/UA-1 and holds the text with umlauts", async () => {
    const pdf = await typeset({
      template: TEMPLATE,
      data: { title: "Auszug", text: "Ärger über die Straße: 5 €" },
      createdAt,
    });
    const raw = latin(pdf);
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
    expect(raw.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(raw).toMatch(/\/Lang ?\(de-DE\)/);
    expect(raw).toContain("/StructTreeRoot");
    expect(textOf(pdf)).toBe("Ärger über die Straße: 5 €");
  });

  test("gives an archivable PDF/A-2a where that is asked for", async () => {
    const pdf = await typeset({ template: TEMPLATE, data: { title: "T", text: "x" }, standard: "a-2a", createdAt });
    expect(latin(pdf)).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</s);
  });

  test.each([
    ['#read("/etc/passwd")'],
    ['#eval("1+1") #import "x.typ": *'],
    ["$ x^2 $ and $"],
    ["\\ \\u{41} \\#"],
    ["= no heading *no bold* _no italics_ `no code` <label> @label"],
    ["// no comment /* none */ ] ) } [ ( {"],
    ['","x":"y'],
  ])("sets %s as text, exactly as it is written", async (text) => {
    const pdf = await typeset({ template: TEMPLATE, data: { title: text, text }, createdAt });
    expect(textOf(pdf)).toBe(text);
  });

  test("takes a text of 100 kB, over many pages", async () => {
    const text = "wort #[] $ \\ ".repeat(8_000);
    const pdf = await typeset({ template: TEMPLATE, data: { title: "lang", text }, createdAt });
    // why: a comparison by === keeps a failure readable.
    expect(textOf(pdf).replaceAll(/\s/g, "") === text.replaceAll(/\s/g, "")).toBe(true);
    expect(latin(pdf).match(/\/Type ?\/Page\b(?!s)/g)?.length).toBeGreaterThan(15);
  });

  test("control characters and half surrogates do not stop a document", async () => {
    const pdf = await typeset({ template: TEMPLATE, data: { title: "x", text: "a\u0000b\ud800c" }, createdAt });
    expect(textOf(pdf)).toBe("a\uFFFDb\uFFFDc");
  });

  test.each(["ua-1", "a-2a"] as const)(
    "signs without a meaning for all do not stop a document: %s",
    async (standard) => {
      const text = "a\uFEFFb\uE000c\uFFFEd";
      const pdf = await typeset({ template: TEMPLATE, data: { title: "x", text }, standard, createdAt });
      expect(textOf(pdf)).toBe("ab\uFFFDc\uFFFDd");
    },
  );

  test("a file is there for its own document only, and only under a plain name", async () => {
    const template = `#set document(title: "x")\n#read("/part.typ")`;
    const files = { "part.typ": Buffer.from("Teil") };
    expect(textOf(await typeset({ template, data: {}, files, createdAt }))).toBe("Teil");
    await expect(typeset({ template, data: {}, createdAt })).rejects.toThrow(TypesetError);
    await expect(typeset({ template, data: {}, files: { "../x.typ": Buffer.from("") }, createdAt })).rejects.toThrow(
      TypesetError,
    );
  });

  test("a sign that no font has still gives a document, one that claims no standard", async () => {
    const pdf = await typeset({ template: TEMPLATE, data: { title: "x", text: "Wort \u{13000}" }, createdAt });
    expect(latin(pdf)).not.toContain("pdfuaid:part");
    expect(textOf(pdf)).toContain("Wort");
  });

  test("the same input at the same time gives the same bytes", async () => {
    const input = { template: TEMPLATE, data: { title: "x", text: "gleich" }, createdAt };
    expect(await typeset(input)).toEqual(await typeset(input));
  });

  test.each<[string, JsonValue, RegExp]>([
    ["#missing", {}, /unknown variable: missing/],
    ['#read("/etc/passwd")', {}, /not found/],
    ['#read("../../../etc/passwd")', {}, /access denied/],
    ["#json(bytes(sys.inputs.data)).subject", {}, /"subject"/],
    ["without a title", {}, /missing document title/],
  ])("a wrong template %s is refused with its reason", async (template, data, reason) => {
    const failure = await typeset({ template, data, createdAt }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypesetError);
    expect(String(failure)).toMatch(reason);
  });
});

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString("latin1");
}

/** The text of a PDF that uses one font: glyph numbers of its content streams, read through the font's ToUnicode map. */
function textOf(pdf: Uint8Array): string {
  const streams = [...latin(pdf).matchAll(/(<<(?:(?!endobj).)*?>>)\s*stream\r?\n(.*?)\r?\nendstream/gs)].map(
    (match) => {
      const bytes = Buffer.from(match[2] ?? "", "latin1");
      return (match[1]?.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
    },
  );
  const glyphs = new Map<string, string>();
  for (const map of streams.filter((stream) => stream.includes("beginbfchar"))) {
    for (const [, glyph, code] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/gi)) {
      const bytes = Buffer.from(code ?? "", "hex").swap16();
      glyphs.set((glyph ?? "").toLowerCase(), bytes.toString("utf16le"));
    }
  }
  const contents = streams.filter((stream) => /\bBT\b/.test(stream));
  return contents
    .map((content) =>
      strings(content)
        .map((glyph) => glyphs.get(glyph) ?? "")
        .join(""),
    )
    .join("");
}

function strings(content: string): string[] {
  const found = [...content.matchAll(/<([0-9a-f]+)>|\(((?:\\.|[^\\)])*)\)/gis)].map((match) =>
    match[1] === undefined ? Buffer.from(unescaped(match[2] ?? ""), "latin1").toString("hex") : match[1].toLowerCase(),
  );
  return found.flatMap((hex) => hex.match(/.{4}/g) ?? []);
}

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|.)/gs, (_all, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8));
    return { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[sign] ?? sign;
  });
}
