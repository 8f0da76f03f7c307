import { open } from "node:fs/promises";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withPdf } from "#app/platform/text/open-pdf.server.ts";
import { TextTooLarge } from "#app/platform/text/reading.ts";
import { excerptOf, type LookingTask, type SeenPage, type Trace, type TraceKind } from "./looking.ts";
import { lookAtPage } from "./pdf-page.server.ts";
import { earlierTexts, textOfPages } from "./pdf-revisions.server.ts";

/** 600 dots per inch on an A3 sheet: larger pictures are left out, and their page says so. */
const MOST_PIXELS = 70_000_000;

export type Looking =
  | { state: "done"; pages: SeenPage[]; traces: Trace[] }
  | { state: "encrypted" | "damaged" | "tooLarge" };

/**
 * What a PDF carries beside what is seen of it, with places. Runs in a thread with limits.
 */
export async function lookAtPdf(task: LookingTask): Promise<Looking> {
  const { path, byteSize, limits } = task;
  try {
    const seen = await withPdf({ path, byteSize, mostPixels: MOST_PIXELS }, async (document) => {
      if (document.numPages > limits.pages) throw new TextTooLarge("pages");
      const pages = await lookAtPages(document, limits.characters);
      return { pages, traces: await traceDocument(document), words: await textOfPages(document, limits.characters) };
    });
    const raw = await readMarkers(path, byteSize);
    const earlier = await earlierTexts({ path, byteSize, ends: raw.ends, now: seen.words, most: limits.characters });
    const launches: Trace[] = raw.launches ? [general("script", "Launch")] : [];
    return { state: "done", pages: seen.pages, traces: [...seen.traces, ...launches, ...earlier] };
  } catch (error) {
    if (error instanceof PasswordException) return { state: "encrypted" };
    if (error instanceof TextTooLarge) return { state: "tooLarge" };
    // why: whatever else the reader throws, it throws over the document; the file itself was there.
    return { state: "damaged" };
  }
}

async function lookAtPages(document: PDFDocumentProxy, mostCharacters: number): Promise<SeenPage[]> {
  const layers = await document.getOptionalContentConfig();
  const pages: SeenPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await lookOrSay(document, number, layers);
    characters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) throw new TextTooLarge("characters");
    pages.push(page);
  }
  return pages;
}

type Layers = Awaited<ReturnType<PDFDocumentProxy["getOptionalContentConfig"]>>;

async function lookOrSay(document: PDFDocumentProxy, number: number, layers: Layers): Promise<SeenPage> {
  try {
    return await lookAtPage(await document.getPage(number), layers);
  } catch (error) {
    if (error instanceof PasswordException) throw error;
    return { number, pieces: [], traces: [{ kind: "unreadable", page: number, box: null, excerpt: "" }] };
  }
}

async function traceDocument(document: PDFDocumentProxy): Promise<Trace[]> {
  const { info, metadata } = await document.getMetadata();
  const given: Record<string, unknown> = { ...info };
  const own = typeof given.Custom === "object" && given.Custom !== null ? Object.entries(given.Custom) : [];
  const creator: unknown = metadata?.get("dc:creator");
  const authors = [given.Author, ...(Array.isArray(creator) ? creator : [creator])].filter(isText);
  const others = [given.Subject, given.Keywords, metadata?.get("dc:description"), ...own.map(([, value]) => value)];
  const attachments: unknown = await document.getAttachments();
  const scripts: unknown = await document.getJSActions();
  const opening: unknown = await document.getOpenAction();
  const hasScript = (typeof scripts === "object" && scripts !== null) || hasAction(opening);
  return [
    ...[...new Set(authors.map(excerptOf))].filter(Boolean).map((author) => general("author", author)),
    ...[...new Set(others.filter(isText).map(excerptOf))].filter(Boolean).map((text) => general("metadata", text)),
    ...namesOf(attachments).map((name) => general("attachment", name)),
    ...(hasScript ? [general("script", "JavaScript")] : []),
  ];
}

function hasAction(opening: unknown): boolean {
  return typeof opening === "object" && opening !== null && "action" in opening && opening.action !== "Print";
}

function namesOf(attachments: unknown): string[] {
  const values: unknown[] = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments ?? {});
  return values.flatMap((value) => {
    const name: unknown = typeof value === "object" && value !== null && "filename" in value ? value.filename : null;
    return typeof name === "string" ? [name] : [];
  });
}

function general(kind: TraceKind, excerpt: string): Trace {
  return { kind, page: null, box: null, excerpt: excerptOf(excerpt) };
}

function isText(given: unknown): given is string {
  return typeof given === "string" && given.trim() !== "";
}

const PIECE = 1024 * 1024;
const OVERLAP = 32;

/** Where earlier states of the file end, and whether it asks to start programs. */
async function readMarkers(path: string, byteSize: number): Promise<{ ends: number[]; launches: boolean }> {
  await using file = await open(path, "r");
  const ends: number[] = [];
  let launches = false;
  let isLinear = false;
  for (let at = 0; at < byteSize; at += PIECE) {
    const piece = Buffer.alloc(Math.min(PIECE + OVERLAP, byteSize - at));
    await file.read(piece, 0, piece.byteLength, at);
    const text = piece.toString("latin1");
    if (at === 0) isLinear = text.slice(0, 2048).includes("/Linearized");
    launches ||= /\/S\s*\/Launch\b/.test(text);
    for (const match of text.matchAll(/%%EOF[\r\n]{0,2}/g)) {
      if (match.index < PIECE && !ends.includes(at + match.index + match[0].length))
        ends.push(at + match.index + match[0].length);
    }
  }
  // why: a file made for the web closes its first part like a whole file.
  const earlier = isLinear ? ends.slice(1) : ends;
  return { ends: earlier.filter((end) => end < byteSize - OVERLAP), launches };
}
