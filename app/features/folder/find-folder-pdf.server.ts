import { createHash } from "node:crypto";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { getTownHead } from "#app/features/printing/town-head.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { BuiltFile } from "#app/platform/files/built-files.server.ts";
import { streamOfFile } from "#app/platform/files/stream-of-file.server.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { log } from "#app/platform/log.server.ts";
import { once } from "#app/platform/once.server.ts";
import { builtFolders, inLine } from "./built-folders.server.ts";
import { findCopyOwner } from "./copy-owner.server.ts";
import { folderFileName } from "./find-folder-zip.server.ts";
import { type FolderPart, folderParts } from "./folder-parts.server.ts";
import { type JoinedFolder, joinFolder } from "./join-folder.server.ts";
import { readFolder } from "./read-folder.server.ts";

/** Rises when the same parts are to be joined in another way. */
const FORMAT = 1;
const FAILED_HOLDS_MS = 10 * 60 * 1000;

/** How far the joined folder is. */
export type FolderPdfState = { state: "ready" } | { state: "building"; percent: number } | { state: "failed" };

export type FolderPdf = {
  /** The hash of all that goes into it: whoever has the same reads the same. */
  key: string;
  /** The finished document; null when it is not there within so many milliseconds, or can not be made. */
  ready: (waitMs: number) => Promise<SentContent | null>;
  state: () => Promise<FolderPdfState>;
};

/**
 * The folder as one PDF. It is built once for each content: whoever reads the same papers and documents under the same
 * names gets the same file, and every change gives another one. Where the body wants personal copies, what is not public
 * bears the asker's name, and the file is the asker's own.
 * @returns null when the meeting does not exist for the asker
 */
export async function findFolderPdf(
  viewer: Viewer,
  meetingId: string | undefined,
  locale: Locale,
): Promise<FolderPdf | null> {
  const content = await readFolder(viewer, meetingId);
  if (!content) return null;
  const [parts, town, owner] = await Promise.all([
    folderParts(viewer, content, locale),
    getTownHead(viewer),
    findCopyOwner(viewer, async () => [content.meeting.organization.id], locale),
  ]);
  const title = `${textFor(locale, "folder")("title")}: ${content.meeting.organization.name}`;
  const folder: JoinedFolder = { content, parts, town, locale, title, asOf: now(), owner };
  const key = keyOf(folder);
  return {
    key,
    async ready(waitMs) {
      const found = (await builtFolders().find(key)) ?? (await first(build(key, folder), waitMs));
      return found && sent(found, key, viewer, folderFileName(content, locale, "pdf"));
    },
    async state() {
      if (await builtFolders().find(key)) return { state: "ready" };
      if (hasFailed(key)) return { state: "failed" };
      // why: a process that was ended leaves nobody at it; whoever waits sets it going again.
      void build(key, folder);
      return { state: "building", percent: Math.round(100 * ((await builtFolders().progress(key)) ?? 0)) };
    },
  };
}

/** All that is printed and joined; nothing else decides on the bytes. */
function keyOf({ content, parts, town, locale, title, asOf, owner }: JoinedFolder): string {
  const { meeting, items } = content;
  // why: what only the page shows, such as that the session began, must not have everything joined again.
  const { agenda: _agenda, state: _state, minutesPublished: _minutes, cancelReason: _reason, ...printed } = meeting;
  const { arms, ...head } = town;
  const told = [
    ...[FORMAT, locale, title, head, arms ? createHash("sha256").update(arms).digest("hex") : null],
    ...[dateAt(asOf, meeting.timeZone), printed, owner?.mark ?? null],
    items.map(({ id, number, name, public: open }) => [id, number, name, open]),
    parts.map(markOf),
  ];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}

function markOf(part: FolderPart): unknown[] {
  if (part.kind === "front") return [part.kind, part.pdf.sha256, part.invitation];
  const place = [part.kind, part.item.id, part.paper?.reference, part.paper?.name];
  if (part.kind === "paper") return [...place, part.pdf.sha256, part.paper.public];
  const { sha256, name, public: open, byteSize, mediaType, textState } = part.file;
  const isReadable = textState !== "encrypted" && textState !== "damaged";
  return [...place, sha256, name, open, byteSize, mediaType, isReadable];
}

/** One folder after the other; null when it can not be made, which is logged. */
function build(key: string, folder: JoinedFolder): Promise<BuiltFile | null> {
  if (hasFailed(key)) return Promise.resolve(null);
  return builtFolders()
    .build(key, (path, tell) => inLine("folders", 1, () => joinFolder(folder, path, tell)))
    .catch((error: unknown) => {
      const message = error instanceof Error ? String(error.stack) : String(error);
      log.error({ code: "folder", meetingId: folder.content.meeting.id, message });
      failures().set(key, now().getTime());
      return null;
    });
}

function failures(): Map<string, number> {
  return once("folder.failures", () => new Map<string, number>());
}

function hasFailed(key: string): boolean {
  const at = failures().get(key);
  if (at === undefined) return false;
  if (now().getTime() - at < FAILED_HOLDS_MS) return true;
  failures().delete(key);
  return false;
}

function first(work: Promise<BuiltFile | null>, waitMs: number): Promise<BuiltFile | null> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => done(null), waitMs);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });
}

function sent({ path, byteSize }: BuiltFile, key: string, viewer: Viewer, fileName: string): SentContent {
  return {
    ...{ sha256: key, byteSize, fileName, mediaType: "application/pdf", shown: true },
    cache: viewer.kind === "person" ? "never" : "public",
    open: async (range) => streamOfFile(path, range ?? { start: 0, end: byteSize - 1 }),
  };
}
