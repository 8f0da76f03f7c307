import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "#app/platform/pdf/typeset.server.ts";
import { printedSamples, sampleArms } from "#tests/setup/printed-samples.ts";
import { dense, readPdf } from "#tests/setup/read-pdf.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { SheetData, TemplateName, Wanted } from "./sheet.ts";

const TEMPLATES = Object.entries(printedSamples()) as [TemplateName, SheetData][];
const TOWN = {
  name: "Stadt Lindenau an der Aue",
  contact: "www.lindenau.example",
  colour: "#1a3b73",
  arms: sampleArms(),
  timeZone: "Europe/Berlin",
};

function print(template: TemplateName, data: SheetData, given: Partial<Wanted> & { words?: string } = {}) {
  const { words, locale = "de", standard = "ua-1" } = given;
  const town = words === undefined ? TOWN : { ...TOWN, name: words, contact: words };
  const head = { kind: words ?? "Muster", title: words ?? "Ausschuss für Finanzen", subline: words ?? "Unterzeile" };
  const asOf = new Date("2026-10-21T08:00:00Z");
  const rest = { reference: words ?? "Muster · 22.09.2026", fileName: words ?? "Muster" };
  return printSheet({ template, town, ...head, ...rest, asOf, data }, { locale, standard });
}

/** What the data say to the template alone. */
const OF_THE_TEMPLATE = new Set(["kind"]);

/** Every text of the data, in its order. */
function textsIn(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, inner]) => (OF_THE_TEMPLATE.has(key) ? [] : textsIn(inner)));
}

/** The same data with other words in every field. */
function withWords<T extends JsonValue>(value: T, words: string): T {
  const put = (one: JsonValue): JsonValue => {
    if (typeof one === "string") return words;
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map(put);
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, OF_THE_TEMPLATE.has(key) ? inner : put(inner as JsonValue)]),
    );
  };
  return put(value) as T;
}

describe.each(TEMPLATES)("%s", (template, data) => {
  test("is a tagged PDF/UA-1 with title, language, headings, and heads of its tables", async () => {
    const pdf = await readPdf((await print(template, data)).bytes);
    expect(pdf).toMatchObject({ isTagged: true, language: "de-DE", title: "Muster: Ausschuss für Finanzen" });
    expect(pdf.raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.raw).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "P", "Figure"]));
    if (textsIn(data).length > 0 && template !== "extract") {
      expect(pdf.roles).toEqual(expect.arrayContaining(["Table", "TH", "TD"]));
    }
  });

  test("says every word of its data, and every page carries its number", async () => {
    const pdf = await readPdf((await print(template, data)).bytes);
    const text = dense(pdf.text);
    // why: a sentence that only stands there when there is nothing else is not printed beside something.
    const instead = template === "agenda" || template === "invitation" ? [data.nothing] : [];
    for (const words of textsIn(data)) if (!instead.includes(words)) expect(text).toContain(dense(words));
    expect(text).toContain(dense(`Stand: Mi., 21.10.2026 · Seite ${pdf.pages} von ${pdf.pages}`));
  });

  test("is a PDF/A-2a for archives, and its own words are English for whoever reads English", async () => {
    const { bytes } = await print(template, data, { standard: "a-2a", locale: "en" });
    const pdf = await readPdf(bytes);
    expect(pdf.raw).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</s);
    expect(pdf.language).toBe("en-GB");
    expect(dense(pdf.text)).toContain(dense(`As of Wed, 21/10/2026 · Page ${pdf.pages} of ${pdf.pages}`));
  });

  test.each([
    '#read("/etc/passwd")',
    '#import "/base.typ": *',
    '#eval("1+1") ]#eval("2")[',
    "$ x^2 $ #sys.inputs \\#panic()",
    "= Kein Titel *nicht fett* _nicht kursiv_ <marke> @marke // weg /* weg */",
    '","data":"x\\u{41}',
  ])("sets %s as text in every field", async (words) => {
    const pdf = await readPdf((await print(template, withWords(data, words), { words })).bytes);
    expect(dense(pdf.text).split(dense(words)).length).toBeGreaterThan(textsIn(data).length / 2);
    expect(pdf.text).not.toContain("root:");
  });

  test("takes any text at all in every field", async () => {
    const hostile = fc.constantFrom(
      ..."#$[](){}\\\"'`*_=-+/<>@~:;,.!?%&|^",
      ..."aÖß \n\t",
      "\u0000",
      "\u001b",
      "\u202e",
      "\u2066",
      "\ufeff",
      "\ud800",
      "😀",
      "#read(",
      "#import ",
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: hostile, maxLength: 40 }), async (words) => {
        const { bytes } = await print(template, withWords(data, words), { words });
        expect((await readPdf(bytes)).text).not.toContain("root:");
      }),
      { numRuns: 6 },
    );
  });
});

test("a document asked for twice is set once", async () => {
  const [first] = TEMPLATES;
  if (!first) throw new Error("there is no template");
  expect((await print(...first)).bytes).toBe((await print(...first)).bytes);
});

test("a resolution stays on one page with its heading", async () => {
  const { minutes } = printedSamples();
  const { bytes } = await print("minutes", minutes);
  const heads = (await readPdf(bytes)).text.match(/Beschluss\n?1\./g);
  expect(heads?.length).toBe(3);
});

test("a town without arms has a head all the same", async () => {
  const [first] = TEMPLATES;
  if (!first) throw new Error("there is no template");
  const { bytes } = await printSheet(
    {
      ...{ template: first[0], data: first[1], town: { ...TOWN, arms: null } },
      ...{ kind: "Muster", title: "", reference: "", asOf: new Date("2026-10-21T08:00:00Z"), fileName: "../?" },
    },
    { locale: "de", standard: "ua-1" },
  );
  const pdf = await readPdf(bytes);
  expect(pdf.title).toBe("Muster: Muster");
  expect(pdf.roles).not.toContain("Figure");
});
