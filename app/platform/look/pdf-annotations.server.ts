import type { PDFPageProxy } from "pdfjs-dist";
import { holds } from "./geometry.ts";
import { type Box, excerptOf, type Trace } from "./looking.ts";
import type { Glyph } from "./painted.ts";

/** What the reader tells of an annotation; every part may be missing or something else. */
type Annotation = Readonly<Record<string, unknown>>;

/** Kinds that lie over what is printed and may hide it. */
const OVER = ["Square", "Circle", "Polygon", "Ink", "Line", "PolyLine", "FreeText", "Stamp", "Redact"];

/**
 * The annotations of a page (ISO 32000-1, 12.5) that say something of their own: notes, marks over text, filled form
 * fields, attached files, actions. Links to web pages and places in the document are no finding.
 */
export async function annotationTraces(page: PDFPageProxy, glyphs: readonly Glyph[]): Promise<Trace[]> {
  const annotations: Annotation[] = await page.getAnnotations({ intent: "any" });
  return annotations.flatMap((annotation) => traceOf(annotation, glyphs, page.pageNumber) ?? []);
}

function traceOf(annotation: Annotation, glyphs: readonly Glyph[], page: number): Trace | null {
  const subtype = String(annotation.subtype ?? "");
  const box = boxOfAnnotation(annotation.rect);
  const words = wordsOf(annotation);
  const place = { page, box };
  if (subtype === "Link") return hasProgram(annotation) ? { kind: "script", ...place, excerpt: "" } : null;
  if (subtype === "Popup") return null;
  if (subtype === "Widget") {
    const value = excerptOf(fieldValue(annotation));
    return value === "" ? null : { kind: "formField", ...place, excerpt: value };
  }
  if (subtype === "FileAttachment")
    return { kind: "attachment", ...place, excerpt: excerptOf(fileName(annotation) || words) };
  const under = OVER.includes(subtype) && box ? textUnder(glyphs, box) : "";
  const excerpt = excerptOf([words, under].filter(Boolean).join(" · "));
  if (subtype === "Redact") return { kind: "pendingRedaction", ...place, excerpt };
  return { kind: "annotation", ...place, excerpt };
}

function wordsOf({ contentsObj, titleObj, textContent }: Annotation): string {
  const lines: unknown[] = Array.isArray(textContent) ? textContent : [];
  const own = textIn(contentsObj) || lines.filter((line) => typeof line === "string").join(" ");
  return [textIn(titleObj), own].filter(Boolean).join(": ");
}

function textIn(given: unknown): string {
  if (typeof given === "string") return given;
  return typeof given === "object" && given !== null && "str" in given ? String(given.str ?? "") : "";
}

function fieldValue({
  fieldType,
  fieldValue: value,
  buttonValue,
  exportValue,
  checkBox,
  radioButton,
  pushButton,
  fieldName,
  hidden,
}: Annotation): string {
  if (fieldType === "Btn") {
    const isOn =
      checkBox === true ? value !== "Off" && value === exportValue : radioButton === true && value === buttonValue;
    return pushButton === true || !isOn || !value ? "" : `${textIn(fieldName)}: ${String(value)}`;
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const words = values.filter((one) => typeof one === "string" && one !== "").join(", ");
  return words === "" ? (hidden === true ? textIn(fieldName) : "") : words;
}

function fileName({ file }: Annotation): string {
  return typeof file === "object" && file !== null && "filename" in file ? String(file.filename) : "";
}

function hasProgram({ actions, unsafeUrl }: Annotation): boolean {
  if (typeof actions === "object" && actions !== null && Object.keys(actions).length > 0) return true;
  return typeof unsafeUrl === "string" && /^(javascript|file):/i.test(unsafeUrl);
}

function textUnder(glyphs: readonly Glyph[], box: Box): string {
  return glyphs
    .filter(({ at }) => holds(box, at))
    .map(({ text }) => text)
    .join("");
}

function boxOfAnnotation(rect: unknown): Box | null {
  const list: unknown[] = Array.isArray(rect) ? rect : [];
  const [left, bottom, right, top] = list.map(Number);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  if (![left, bottom, right, top].every(Number.isFinite)) return null;
  return {
    x: Math.min(left, right),
    y: Math.min(bottom, top),
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
  };
}
