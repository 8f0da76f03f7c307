import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";

/** What a template may be given: anything that JSON can carry. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** PDF/UA-1 (ISO 14289-1, accessible) or PDF/A-2a (ISO 19005-2, archivable and tagged). */
export type PdfStandard = "ua-1" | "a-2a";

export type TypesetInput = {
  /** Typst source from a file of ours. Never holds user text: Typst is a programming language. */
  readonly template: string;
  /** Read by the template as `json(bytes(sys.inputs.data))`; its strings are set as text, never as source. */
  readonly data: JsonValue;
  /** What the template may read as "/name": other templates of ours, pictures by their bytes. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Default "ua-1". Both need `#set document(title: …)` in the template. */
  readonly standard?: PdfStandard;
  /** Written into the file as its date of creation. The same input and date give the same bytes. */
  readonly createdAt: Date;
};

/** The template is wrong, does not fit its data, or breaks the PDF standard. The message says where. */
export class TypesetError extends Error {
  override name = "TypesetError";
}

// A lone half of a surrogate pair is not text, and a control character has no glyph; both would stop the whole document.
// Private use and noncharacters mean something else, or nothing, elsewhere: the standards refuse them.
const NOT_TEXT = /\p{Surrogate}|\p{Private_Use}|\p{Noncharacter_Code_Point}|(?![\t\n])\p{Cc}/gu;
const BYTE_ORDER_MARK = /\uFEFF/g;
const NO_GLYPH = "could not be displayed with font";
const CACHE_AGE = 10;
const FONTS = resolve("app/platform/pdf/fonts");
let engine: NodeCompiler | null = null;
let workspace = "";

/**
 * Sets a document and returns the bytes of a tagged PDF.
 *
 * A character that no font can show is drawn as an empty box; the file then does not claim the standard, because it
 * would not keep it. Throws TypesetError.
 */
export async function typeset(input: TypesetInput): Promise<Uint8Array> {
  const compiler = typesetter();
  lay(compiler, input.files ?? {});
  const compiled = compiler.compile({
    mainFileContent: input.template,
    inputs: {
      data: JSON.stringify(input.data, (_key, value) => (typeof value === "string" ? textOnly(value) : value)),
    },
  });
  const document = compiled.result;
  if (!document) throw new TypesetError(complaint(compiler, compiled.takeError() ?? compiled.takeDiagnostics()));
  const creationTimestamp = Math.floor(input.createdAt.getTime() / 1000);
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: input.standard ?? "ua-1", creationTimestamp }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!onlyGlyphsAreMissing(message)) throw new TypesetError(firstMessages(message));
    return new Uint8Array(compiler.pdf(document, { creationTimestamp }));
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

// why: a template can read every file of its workspace, so the workspace is an empty folder of this process alone.
function typesetter(): NodeCompiler {
  if (engine) return engine;
  workspace = mkdtempSync(join(tmpdir(), "typeset-"));
  process.once("exit", () => rmdirSync(workspace));
  engine = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [FONTS] }] });
  return engine;
}

/**
 * Puts the files where the template finds them; what an earlier document laid there is gone. Nothing waits between this
 * and the end of the typesetting, so that two documents never see each other's files.
 */
function lay(compiler: NodeCompiler, files: Readonly<Record<string, Uint8Array>>): void {
  compiler.resetShadow();
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^[a-z][a-z0-9-]*\.(?:typ|png)$/.test(name)) throw new TypesetError(`no name for a file: ${name}`);
    compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  }
}

function textOnly(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(BYTE_ORDER_MARK, "").replace(NOT_TEXT, "\uFFFD");
}

function onlyGlyphsAreMissing(message: string): boolean {
  const messages = messagesIn(message);
  return messages.length > 0 && messages.every((text) => text.includes(NO_GLYPH));
}

function firstMessages(message: string): string {
  const messages = messagesIn(message);
  return messages.length > 0 ? messages.slice(0, 3).join("; ") : message.slice(0, 500);
}

function messagesIn(diagnostics: string): string[] {
  return [...diagnostics.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "");
}

function complaint(compiler: NodeCompiler, error: NodeError | null): string {
  if (!error) return "The template gave no document and no reason.";
  const found: unknown[] = compiler.fetchDiagnostics(error);
  const lines = found.map((entry) => {
    if (typeof entry !== "object" || entry === null || !("message" in entry)) return String(entry);
    const range: unknown = "range" in entry ? entry.range : null;
    const line = range && typeof range === "object" && "start" in range ? ` (at ${JSON.stringify(range.start)})` : "";
    return `${String(entry.message)}${line}`;
  });
  return lines.join("; ") || error.kind;
}
