import { randomUUID } from "node:crypto";
import { type AttachmentDescription, attachmentPdf } from "#tests/cast/attachments.ts";
import { type CastMark, marks, newSection } from "#tests/cast/marks.ts";
import { cast, type PersonKey } from "#tests/cast/people.ts";
import type { MarkPlace } from "../../app/domain/annotations/mark.ts";
import { addAnnotation } from "../../app/features/annotations/add-annotation.server.ts";
import { locateWords, stopPlacing } from "../../app/features/annotations/look-for.server.ts";
import { placeAnnotations } from "../../app/features/annotations/place-annotations.server.ts";
import { shareAnnotation } from "../../app/features/annotations/share-annotation.server.ts";
import { addVersion } from "../../app/features/documents/add-version.server.ts";
import { extractText } from "../../app/features/documents/extract-text.server.ts";
import { receiveContent } from "../../app/features/documents/receive-content.server.ts";
import { filesVisibleTo } from "../../app/features/documents/visible.server.ts";
import { loadPersonViewer } from "../../app/features/permissions/load-viewer.server.ts";
import type { PersonViewer } from "../../app/features/permissions/viewer.ts";
import { database } from "../../app/platform/db/clients.server.ts";
import { stopReading } from "../../app/platform/text/read-text.server.ts";
import type { StoredAttachment } from "./attachments.ts";
import type { SeededCouncil } from "./council.ts";

const MARKED_WORDS = 9;
const MEDIA_TYPE = "application/pdf";

/**
 * Marks of council members on the newest document that all of them may read, and a second version of it, in which some of them find their
 * words no more. Done by the commands that members and office use.
 */
export async function seedMarks(council: SeededCouncil, attachments: Map<string, StoredAttachment>): Promise<void> {
  const viewers = new Map<PersonKey, PersonViewer>();
  for (const { person } of marks) viewers.set(person, await viewerOf(council, person));
  const source = await newestOf(attachments, [...viewers.values()]);
  const { description, fileId } = source;
  await extractText(source.sha256);
  for (const mark of marks) await seedMark(council, viewers.get(mark.person) ?? null, source, mark);
  const office = await viewerOf(council, cast.office);
  const upload = await receiveContent({
    fileName: description.fileName,
    content: Buffer.from(await attachmentPdf(rewritten(description))),
  });
  if (!upload.ok) throw new Error(upload.refused);
  await addVersion(office, { fileId, upload: upload.value });
  await extractText(upload.value.sha256);
  await placeAnnotations(fileId);
  await stopReading();
  await stopPlacing();
}

type Source = { description: AttachmentDescription; sha256: string; fileId: string };

async function newestOf(attachments: Map<string, StoredAttachment>, viewers: PersonViewer[]): Promise<Source> {
  const sorted = [...attachments.values()].sort((one, other) =>
    other.description.date.localeCompare(one.description.date),
  );
  for (const { sha256, description } of sorted) {
    const isOfText = description.pictureRows === undefined && description.sections.length > 2;
    const file = await database().file.findFirst({
      where: { AND: [{ public: true, versions: { some: { sha256 } } }, ...viewers.map(filesVisibleTo)] },
      select: { id: true },
    });
    if (isOfText && file) return { description, sha256, fileId: file.id };
  }
  throw new Error("there is no document that all of them may read");
}

async function seedMark(
  council: SeededCouncil,
  viewer: PersonViewer | null,
  source: Source,
  mark: CastMark,
): Promise<void> {
  const { kind, colour, text, sharedWith } = mark;
  const { fileId } = source;
  if (!viewer) return;
  const place = await placeOf(source, mark);
  const content = { kind, colour, text, strokes: [], place };
  const id = randomUUID();
  const answer = await addAnnotation(viewer, { id, fileId, version: 1, changedAt: new Date().toISOString(), content });
  if (!answer.ok) throw new Error(answer.refused);
  if (sharedWith) await shareAnnotation(viewer, { id, organizationId: council.organizationIds[sharedWith] });
}

/** The first words of the section that stand there only once. */
async function placeOf({ description, sha256 }: Source, { section }: CastMark): Promise<MarkPlace> {
  if (section === null) return { page: 1, quote: "", prefix: "", suffix: "", boxes: [] };
  const paragraph = description.sections[section === "first" ? 0 : 1]?.paragraphs[0] ?? "";
  const words = paragraph.split(" ").slice(0, MARKED_WORDS).join(" ");
  for (const page of [1, 2, 3]) {
    const place = await locateWords({ sha256, mediaType: MEDIA_TYPE }, page, words);
    if (place) return place;
  }
  throw new Error(`not to be found: ${words}`);
}

function rewritten(description: AttachmentDescription): AttachmentDescription {
  const sections = description.sections.map((section, index) =>
    index === 1 ? { ...section, paragraphs: newSection } : section,
  );
  return { ...description, sections };
}

async function viewerOf({ personIds }: SeededCouncil, person: PersonKey): Promise<PersonViewer> {
  const account = await database().account.findFirstOrThrow({
    where: { personId: personIds[person] },
    select: { id: true, personId: true },
  });
  const viewer = await loadPersonViewer({ accountId: account.id, personId: account.personId });
  if (!viewer) throw new Error(`nobody to mark for: ${person}`);
  return viewer;
}
