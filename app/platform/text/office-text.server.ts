import { type Archive, openArchive } from "./office-archive.server.ts";
import { type Marks, readMarkup, textByMarks } from "./office-markup.ts";
import { readSharedStrings, sheetText } from "./office-sheets.ts";
import { cleanText, type Reading, type ReadingTask, TextDamaged, TextTooLarge } from "./reading.ts";

const MEGABYTE = 1024 * 1024;
const OOXML = "application/vnd.openxmlformats-officedocument.";
const ODF = "application/vnd.oasis.opendocument.";
const STRINGS = "xl/sharedStrings.xml";

/** Whether readOffice knows documents of this kind. */
export function isOfficeDocument(mediaType: string): boolean {
  return mediaType.startsWith(OOXML) || mediaType.startsWith(ODF);
}

/**
 * The text of a Word, Excel, PowerPoint or OpenDocument file (ISO/IEC 29500, ISO/IEC 26300): one page for a text, one
 * for each sheet or slide. What tracked changes have struck out and comments are not text of the document.
 * The archive is unpacked piece by piece up to the limit; a bomb ends as "tooLarge".
 */
export async function readOffice(task: ReadingTask): Promise<Reading> {
  const { mediaType, limits } = task;
  try {
    await using archive = await openArchive(task.path, limits.unpacked * MEGABYTE);
    if (mediaType.startsWith(ODF) && (await isEncrypted(archive))) return { state: "encrypted" };
    const texts = await readPages(archive, task);
    if (texts.length === 0) return { state: "damaged" };
    if (texts.length > limits.pages) return { state: "tooLarge" };
    const pages = texts.map((text) => ({ text: cleanText(text), width: null, height: null }));
    const isText = mediaType.includes("wordprocessingml") || mediaType === `${ODF}text`;
    const state = pages.some(({ text }) => text !== "") ? "done" : "notText";
    return { state, pageCount: isText ? null : pages.length, language: null, pages };
  } catch (error) {
    if (error instanceof TextTooLarge) return { state: "tooLarge" };
    if (error instanceof TextDamaged) return { state: "damaged" };
    throw error;
  }
}

async function readPages(archive: Archive, { mediaType, limits }: ReadingTask): Promise<string[]> {
  const most = limits.characters;
  const hasStrings = mediaType.includes("spreadsheetml") && archive.names.includes(STRINGS);
  const shared = hasStrings ? await readSharedStrings(archive.part(STRINGS), most) : [];
  const found: string[] = [];
  let left = most;
  for (const name of partsOf(mediaType, archive.names)) {
    const isSheet = mediaType.includes("spreadsheetml");
    const marks = mediaType.startsWith(ODF) ? ODF_MARKS : OOXML_MARKS;
    const reader = isSheet ? sheetText(shared, left) : textByMarks(marks[kindOf(mediaType)], left);
    await readMarkup(archive.part(name), reader);
    for (const text of reader.pages()) {
      found.push(text);
      left -= text.length;
    }
  }
  return found;
}

/** The parts that hold the text, in their order; none where the archive is something else. */
function partsOf(mediaType: string, names: readonly string[]): string[] {
  const pattern = mediaType.startsWith(ODF) ? /^content\.xml$/ : (PARTS[mediaType.slice(OOXML.length)] ?? /$^/);
  return names.filter((name) => pattern.test(name)).sort((one, other) => numberIn(one) - numberIn(other));
}

const PARTS: Record<string, RegExp> = {
  "wordprocessingml.document": /^word\/document\.xml$/,
  "spreadsheetml.sheet": /^xl\/worksheets\/sheet\d+\.xml$/,
  "presentationml.presentation": /^ppt\/slides\/slide\d+\.xml$/,
};

function numberIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

function kindOf(mediaType: string): "text" | "pages" {
  return /opendocument\.(spreadsheet|presentation)$/.test(mediaType) ? "pages" : "text";
}

async function isEncrypted(archive: Archive): Promise<boolean> {
  const manifest = "META-INF/manifest.xml";
  if (!archive.names.includes(manifest)) return false;
  let found = false;
  const open = (name: string) => {
    found ||= name === "encryption-data";
  };
  await readMarkup(archive.part(manifest), { open, close: () => undefined, text: () => undefined });
  return found;
}

/** Runs "t", paragraphs "p", cells "tc"; a fallback repeats what stands beside it, "del" holds what was struck out. */
const OOXML_TEXT: Marks = {
  textIn: ["t"],
  without: ["Fallback", "del", "moveFrom"],
  after: { p: "\n", tc: "\t", tr: "\n" },
  at: { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" },
  pages: [],
};
const OOXML_MARKS = { text: OOXML_TEXT, pages: OOXML_TEXT };

const ODF_TEXT: Marks = {
  textIn: ["p", "h"],
  without: ["tracked-changes", "annotation", "note-citation", "forms"],
  after: { p: "\n", h: "\n", "table-cell": "\t", "table-row": "\n" },
  at: { tab: "\t", s: " ", "line-break": "\n" },
  pages: [],
};
const ODF_MARKS = { text: ODF_TEXT, pages: { ...ODF_TEXT, pages: ["spreadsheet/table", "presentation/page"] } };
