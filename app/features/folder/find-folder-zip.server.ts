import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { FILE_KINDS, isMediaType } from "#app/domain/documents/file-kinds.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { ContentMissing } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { type Piece, pieceOf } from "#app/platform/files/joined-stream.server.ts";
import { safeFileName } from "#app/platform/files/safe-file-name.ts";
import { streamOfFile } from "#app/platform/files/stream-of-file.server.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { contentCrc, fileCrc } from "#app/platform/zip/content-crc.server.ts";
import { storedZip, type ZipEntry } from "#app/platform/zip/stored-zip.server.ts";
import { type CopyOwner, findCopyOwner } from "./copy-owner.server.ts";
import { entryNames, sortedNumber } from "./entry-names.ts";
import { type FolderPart, folderParts, isOpen } from "./folder-parts.server.ts";
import { personalCopy, Unmarkable } from "./personal-copy.server.ts";
import { type FolderContent, type FolderFile, readFolder } from "./read-folder.server.ts";

/**
 * All documents of a meeting's folder as one archive: nothing is packed or kept, the contents are sent from where they
 * lie, so that it begins at once and any part can be asked for again.
 * @returns null when the meeting does not exist for the asker, or its folder is empty
 */
export async function findFolderZip(
  viewer: Viewer,
  meetingId: string | undefined,
  locale: Locale,
): Promise<SentContent | null> {
  const content = await readFolder(viewer, meetingId);
  if (!content) return null;
  const owner = await findCopyOwner(viewer, async () => [content.meeting.organization.id], locale);
  const entries = await entriesOf(await folderParts(viewer, content, locale), { content, locale, owner });
  const zip = storedZip(entries);
  const told = entries.map(({ name, byteSize, crc32, modifiedAt }) => [name, byteSize, crc32, modifiedAt]);
  return {
    sha256: createHash("sha256").update(JSON.stringify(told)).digest("hex"),
    byteSize: zip.byteSize,
    mediaType: "application/zip",
    fileName: folderFileName(content, locale, "zip"),
    shown: false,
    cache: viewer.kind === "person" ? "never" : "public",
    open: (range) => zip.open(range ?? { start: 0, end: zip.byteSize - 1 }),
  };
}

/** For example "Sitzungsmappe AFIS 2023-07-05.zip". */
export function folderFileName({ meeting }: FolderContent, locale: Locale, ending: string): string {
  const day = dateAt(meeting.startsAt, meeting.timeZone);
  const words = [textFor(locale, "folder")("fileName"), meeting.organization.shortName, day].join(" ");
  return safeFileName(`${words}.${ending}`, `folder.${ending}`);
}

async function entriesOf(
  parts: readonly FolderPart[],
  { content, locale, owner }: { content: FolderContent; locale: Locale; owner: CopyOwner | null },
): Promise<ZipEntry[]> {
  const { meeting } = content;
  const t = textFor(locale, "folder");
  const nameOf = entryNames();
  const entries: ZipEntry[] = [];
  for (const part of parts) {
    if (part.kind === "file") {
      const copyFor = isOpen(part, content) ? null : owner;
      entries.push(
        await fileEntry(part, {
          nameOf,
          copyFor,
          words: { missing: t("zip.missing"), unmarkable: t("zip.unmarkable") },
        }),
      );
      continue;
    }
    const words =
      part.kind === "front"
        ? ["00", part.invitation ? t("front.invitation") : t("front.agenda")]
        : [sortedNumber(part.item.number), part.paper.reference, part.paper.name];
    const { bytes } = part.pdf;
    // why: the same day gives the same bytes, so that a broken download goes on.
    const modifiedAt = new Date(`${dateAt(meeting.startsAt, meeting.timeZone)}T00:00:00Z`);
    entries.push({ ...pieceOf(bytes), name: nameOf(words, "pdf"), crc32: crc32(bytes), modifiedAt });
  }
  return entries;
}

type FilePart = Extract<FolderPart, { kind: "file" }>;

type Entering = {
  nameOf: ReturnType<typeof entryNames>;
  /** whose name the document must bear */
  copyFor: CopyOwner | null;
  /** what stands in the place of a document that can not be given */
  words: { missing: string; unmarkable: string };
};

async function fileEntry({ item, paper, file }: FilePart, { nameOf, copyFor, words }: Entering): Promise<ZipEntry> {
  const { mediaType, changedAt } = file;
  const title = [sortedNumber(item.number), paper?.reference ?? "", file.name];
  const ending = isMediaType(mediaType) ? FILE_KINDS[mediaType].extension : "bin";
  try {
    const content = await contentOf(file, mediaType === "application/pdf" ? copyFor : null);
    return { ...content, name: nameOf(title, ending), modifiedAt: changedAt };
  } catch (error) {
    if (!(error instanceof ContentMissing || error instanceof Unmarkable)) throw error;
    // why: one lost content must not keep the others away; its place says so.
    const note = Buffer.from(error instanceof Unmarkable ? words.unmarkable : words.missing);
    return { ...pieceOf(note), name: nameOf(title, "txt"), crc32: crc32(note), modifiedAt: changedAt };
  }
}

async function contentOf({ sha256, byteSize }: FolderFile, copyFor: CopyOwner | null) {
  if (!copyFor) {
    const open: Piece["open"] = (range) => fileStore().open(sha256, range);
    return { byteSize, crc32: await contentCrc(sha256), open };
  }
  const copy = await personalCopy(copyFor, sha256);
  const open: Piece["open"] = async (range) => streamOfFile(copy.path, range);
  return { byteSize: copy.byteSize, crc32: await fileCrc(copy.path), open };
}
