import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { BuiltFile } from "#app/platform/files/built-files.server.ts";
import { ContentMissing } from "#app/platform/files/file-store.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { streamOfFile } from "#app/platform/files/stream-of-file.server.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { JoiningEnded, joinPdf } from "#app/platform/pdf/join-pdf.server.ts";
import { builtFolders, inLine } from "./built-folders.server.ts";
import { type CopyOwner, findCopyOwner } from "./copy-owner.server.ts";

/** Rises when copies are to be marked in another way. */
const FORMAT = 1;
const AT_ONCE = 2;
const PDF = "application/pdf";

/** A document that can not be marked. */
export class Unmarkable extends Error {
  override name = "Unmarkable";
}

/**
 * What is really sent of a document: where the body wants personal copies, a PDF that citizens may not read bears the
 * asker's name on every page. The stored content stays as it is.
 * @param download what the asker may read
 * @returns null when it must bear the name and can not
 */
export async function personalDownload(
  viewer: Viewer,
  fileId: string | undefined,
  download: SentContent,
  locale: Locale,
): Promise<SentContent | null> {
  if (!fileId || download.cache !== "never" || download.mediaType !== PDF || viewer.kind !== "person") return download;
  const owner = await findCopyOwner(viewer, () => carriersOf(fileId), locale);
  if (!owner) return download;
  try {
    const { path, byteSize } = await personalCopy(owner, download.sha256);
    return {
      ...download,
      ...{ byteSize, sha256: keyOf(owner, download.sha256), cache: "never" },
      open: async (range) => streamOfFile(path, range ?? { start: 0, end: byteSize - 1 }),
    };
  } catch (error) {
    if (error instanceof Unmarkable) return null;
    // why: content that the store has lost is told by whoever sends it.
    if (error instanceof ContentMissing) return download;
    throw error;
  }
}

/**
 * The content with the owner's name on every page, made once for each person, content and day. Tags, bookmarks and
 * forms are kept. Throws Unmarkable for what can not be read, ContentMissing for what is not there.
 */
export function personalCopy(owner: CopyOwner, sha256: string): Promise<BuiltFile> {
  return builtFolders().build(keyOf(owner, sha256), (path) =>
    inLine("copies", AT_ONCE, () => mark(owner, sha256, path)),
  );
}

function keyOf({ mark }: CopyOwner, sha256: string): string {
  return createHash("sha256")
    .update(JSON.stringify(["personal", FORMAT, mark, sha256]))
    .digest("hex");
}

async function mark(owner: CopyOwner, sha256: string, path: string): Promise<void> {
  const desk = await mkdtemp(join(dirname(path), "marking-"));
  const place = join(desk, "source.pdf");
  try {
    await joinPdf(path, async (joiner) => {
      await writeFile(place, owner.overlay, { mode: 0o600 });
      await joiner.overlay(place);
      const content = await fileStore().open(sha256);
      await content.pipeTo(Writable.toWeb(createWriteStream(place, { mode: 0o600 })));
      const added = await joiner.add(place, true);
      if ("problem" in added) throw new Unmarkable(added.problem);
      const sources = [{ source: added.source, stamp: null, overlaid: true }];
      await joiner.finish({ title: "", language: "", sources, bookmarks: [], parts: {} });
    });
  } catch (error) {
    throw error instanceof JoiningEnded ? new Unmarkable(error.message) : error;
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}

/** The organizations in whose meetings a document is dealt with. */
async function carriersOf(fileId: string): Promise<string[]> {
  const meetings = await database().meeting.findMany({
    where: {
      agendaItems: {
        some: {
          OR: [
            { files: { some: { fileId } } },
            { consultations: { some: { paper: { files: { some: { fileId } } } } } },
          ],
        },
      },
    },
    distinct: ["organizationId"],
    select: { organizationId: true },
  });
  return meetings.map(({ organizationId }) => organizationId);
}
