import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { ContentMissing } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { type Joiner, joinPdf } from "#app/platform/pdf/join-pdf.server.ts";
import type { Bookmark, JoinedSource } from "#app/platform/pdf/joining.ts";
import type { CopyOwner } from "./copy-owner.server.ts";
import { type FolderPart, isOpen } from "./folder-parts.server.ts";
import { type FolderLine, printContents, printSeparator, type Sheets } from "./folder-sheets.server.ts";
import type { FolderContentItem, FolderFile } from "./read-folder.server.ts";

/** Why a document is not within the joined folder. */
export type LeftOut = "kind" | "encrypted" | "damaged" | "tooLarge" | "missing";

/** A source must fit into the joining process more than twice. */
const MOST_SOURCE_BYTES = 160 * 1024 * 1024;
/** What is left of the bar for contents and the end of the file. */
const ADDING_SHARE = 0.9;

export type JoinedFolder = Sheets & {
  parts: readonly FolderPart[];
  /** whose name is laid over every page that is not public; null for none */
  owner: CopyOwner | null;
};

type Added = { part: FolderPart; source: number; pages: number } | { part: FolderPart; leftOut: LeftOut };

/**
 * Joins a folder into one PDF: invitation or agenda, contents, and item by item a sheet that says what follows, the
 * papers and their documents. What can not be joined is named on the sheet with its reason.
 * @param path of the file that is written
 * @param tell hears how far it is, from 0 to 1
 */
export async function joinFolder(folder: JoinedFolder, path: string, tell: (share: number) => void): Promise<void> {
  const desk = await mkdtemp(join(dirname(path), "joining-"));
  try {
    await joinPdf(path, async (joiner) => {
      const place = join(desk, "source.pdf");
      const addBytes = async (bytes: Uint8Array) => {
        await writeFile(place, bytes, { mode: 0o600 });
        const added = await joiner.add(place);
        if ("problem" in added) throw new Error(`a sheet of ours is ${added.problem}`);
        return added;
      };
      if (folder.owner) {
        await writeFile(place, folder.owner.overlay, { mode: 0o600 });
        await joiner.overlay(place);
      }
      const added = await addParts(folder.parts, { joiner, place, addBytes, tell });
      await finish(folder, added, { joiner, addBytes });
    });
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}

type AddBytes = (bytes: Uint8Array) => Promise<{ source: number; pages: number }>;
type Adding = { joiner: Joiner; place: string; addBytes: AddBytes; tell: (share: number) => void };

async function addParts(parts: readonly FolderPart[], { joiner, place, addBytes, tell }: Adding): Promise<Added[]> {
  const sizeOf = (part: FolderPart) => (part.kind === "file" ? part.file.byteSize : part.pdf.bytes.byteLength);
  const all = parts.reduce((sum, part) => sum + sizeOf(part), 1);
  const added: Added[] = [];
  let done = 0;
  for (const part of parts) {
    if (part.kind === "file") added.push(await addFile(part, part.file, joiner, place));
    else added.push({ part, ...(await addBytes(part.pdf.bytes)) });
    done += sizeOf(part);
    tell((ADDING_SHARE * done) / all);
  }
  return added;
}

async function addFile(part: FolderPart, file: FolderFile, joiner: Joiner, place: string): Promise<Added> {
  if (file.mediaType !== "application/pdf") return { part, leftOut: "kind" };
  if (file.textState === "encrypted" || file.textState === "damaged") return { part, leftOut: file.textState };
  if (file.byteSize > MOST_SOURCE_BYTES) return { part, leftOut: "tooLarge" };
  try {
    const content = await fileStore().open(file.sha256);
    await content.pipeTo(Writable.toWeb(createWriteStream(place, { mode: 0o600 })));
  } catch (error) {
    if (!(error instanceof ContentMissing)) throw error;
    return { part, leftOut: "missing" };
  }
  const added = await joiner.add(place);
  return "problem" in added ? { part, leftOut: added.problem } : { part, ...added };
}

type Finishing = { joiner: Joiner; addBytes: AddBytes };
type Piece = { source: number; pages: number; line: FolderLine | null; item: FolderContentItem | null; open: boolean };

async function finish(folder: JoinedFolder, added: readonly Added[], { joiner, addBytes }: Finishing): Promise<void> {
  const { locale, content } = folder;
  const t = textFor(locale, "folder");
  const pieces: Piece[] = [];
  const lines: FolderLine[] = [];
  const push = (
    line: FolderLine,
    at: { source: number; pages: number } | null,
    item: FolderContentItem | null,
    open: boolean,
  ) => {
    lines.push(line);
    if (at) pieces.push({ ...at, line, item, open });
  };
  for (const one of added.filter(({ part }) => part.kind === "front")) {
    if (!("source" in one) || one.part.kind !== "front") continue;
    const name = one.part.invitation ? t("front.invitation") : t("front.agenda");
    push({ depth: 0, number: "", name, notes: "", page: null }, one, null, true);
  }
  const frontCount = pieces.length;
  for (const item of content.items) {
    const own = added.filter(({ part }) => part.kind !== "front" && part.item.id === item.id);
    if (own.length === 0) continue;
    const ownLines = own.map((one) => lineOf(one, locale));
    const separator = await addBytes((await printSeparator(folder, item, ownLines)).bytes);
    push(
      { depth: 0, number: item.number, name: item.name, notes: "", page: null },
      separator,
      item,
      item.public && content.meeting.published,
    );
    for (const [index, one] of own.entries()) {
      const line = ownLines[index];
      if (line) push(line, "source" in one ? one : null, item, isOpen(one.part, content));
    }
  }
  const draft = await printContents(folder, lines);
  const count = await pagesOf(addBytes, draft.bytes);
  let page = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index === frontCount) page += count;
    if (piece.line) piece.line.page = page;
    page += piece.pages;
  }
  const contents = await addBytes((await printContents(folder, lines)).bytes);
  const total = pieces.reduce((sum, { pages }) => sum + pages, count);
  const stampOf = (number: string) => t("stamp", { number, total }).replace(/^ · /, "");
  const sources: JoinedSource[] = pieces.map(({ source, item, open }) => ({
    source,
    stamp: stampOf(item?.number ?? ""),
    overlaid: !open,
  }));
  sources.splice(frontCount, 0, { source: contents.source, stamp: stampOf(""), overlaid: false });
  const firstPages = pieces.slice(0, frontCount).reduce((sum, { pages }) => sum + pages, 0);
  const bookmarks = bookmarksOf(lines);
  bookmarks.splice(frontCount, 0, { title: t("contents"), page: firstPages, children: [] });
  const parts = Object.fromEntries(lines.flatMap(({ page: at }, index) => (at === null ? [] : [[String(index), at]])));
  await joiner.finish({ title: folder.title, language: locale, sources, bookmarks, parts });
}

/** How many pages the contents take; what was added only to learn it is not among the sources. */
async function pagesOf(addBytes: AddBytes, bytes: Uint8Array): Promise<number> {
  return (await addBytes(bytes)).pages;
}

function lineOf(one: Added, locale: Locale): FolderLine {
  const t = textFor(locale, "folder");
  const { part } = one;
  const notes = "source" in one ? t("pages", { count: one.pages }) : t(`leftOut.${one.leftOut}`);
  const leftOut = "leftOut" in one;
  if (part.kind === "file")
    return { depth: part.paper ? 2 : 1, number: "", name: part.file.name, notes, page: null, leftOut };
  if (part.kind === "front") return { depth: 0, number: "", name: "", notes, page: null };
  const { reference, name } = part.paper;
  return { depth: 1, number: "", name: t("paper", { reference, name }), notes, page: null, leftOut };
}

/** The lines as a tree: items, their papers, their documents; what is not within leads to its item. */
function bookmarksOf(lines: readonly FolderLine[]): Bookmark[] {
  const top: Bookmark[] = [];
  const branches: Bookmark[] = [];
  let last = 0;
  for (const { depth, number, name, page } of lines) {
    last = page ?? last;
    const bookmark = { title: [number, name].filter(Boolean).join(" "), page: last, children: [] };
    branches.length = Math.min(depth, branches.length);
    (branches.at(-1)?.children ?? top).push(bookmark);
    branches.push(bookmark);
  }
  return top;
}
