import { Readable } from "node:stream";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fromBuffer } from "yauzl";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { DocumentsTown } from "./documents-town.ts";
import { plantPdf } from "./pdf-file.ts";
import { SECRET } from "./secret-word.ts";

/** A public item with a paper and a document, a non-public one with a document, and documents of both kinds. */
export async function createFolder(town: DocumentsTown, given: { published?: boolean } = {}): Promise<string> {
  const meetingId = await createMeeting(town, given.published ?? true);
  const open = await addItem(meetingId, 1, "Ö 2", true, "Umbau der Mühle");
  const closed = await addItem(meetingId, 2, "N 1", false, `${SECRET} Grundstück`);
  const { id: paperId } = await database().paper.create({
    data: {
      ...{ bodyId: town.bodyId, reference: "VO/1/27", type: "resolution", name: "Umbau der Mühle" },
      ...{ date: new Date("2027-06-01"), state: "published", public: true, publishedAt: new Date("2027-06-25") },
      consultations: {
        create: { position: 1, role: "decision", organizationId: town.committee, agendaItemId: open, public: true },
      },
    },
    select: { id: true },
  });
  await addDocument(town, "Lageplan", true, { paperId });
  await addDocument(town, `${SECRET} Gutachten`, false, { paperId });
  await addDocument(town, "Foto", true, { agendaItemId: open });
  await addDocument(town, `${SECRET} Kaufvertrag`, false, { agendaItemId: closed });
  return meetingId;
}

/** A document of one page with this text on it. */
export function pdf(text: string): Buffer {
  return plantPdf({ pages: [text] });
}

export async function createMeeting(town: DocumentsTown, isPublished: boolean): Promise<string> {
  const meeting = await database().meeting.create({
    data: {
      ...{ bodyId: town.bodyId, organizationId: town.committee, name: "Sitzung", state: "scheduled" },
      startsAt: new Date("2027-07-05T16:00:00Z"),
      publishedAt: isPublished ? new Date("2027-06-25T10:00:00Z") : null,
    },
    select: { id: true },
  });
  return meeting.id;
}

async function addItem(meetingId: string, position: number, number: string, isPublic: boolean, name: string) {
  const item = await database().agendaItem.create({
    data: { meetingId, position, number, public: isPublic, name },
    select: { id: true },
  });
  return item.id;
}

/** One more document of a paper or an item. */
export async function addDocument(
  town: DocumentsTown,
  name: string,
  isPublic: boolean,
  carrier: { paperId: string } | { agendaItemId: string },
  content: Uint8Array = pdf(name),
): Promise<void> {
  const stored = await storeFile(town.office, {
    name,
    public: isPublic,
    fileName: `${name}.pdf`,
    content,
  });
  if (!stored.ok) throw new Error(stored.refused);
  if ("paperId" in carrier) {
    const position = await database().paperFile.count({ where: carrier });
    await database().paperFile.create({ data: { ...carrier, fileId: stored.value.fileId, position } });
  } else await database().agendaItemFile.create({ data: { ...carrier, fileId: stored.value.fileId, position: 1 } });
}

/** Texts of the pages, titles of the bookmarks, and where links lead. */
export async function readFolderPdf(answer: Response) {
  const task = getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  const links: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replaceAll(/\s+/g, " "),
    );
    for (const { dest } of await page.getAnnotations()) if (dest) links.push(await pdf.getPageIndex(dest[0]));
  }
  const titles: string[] = [];
  const walk = (level: Awaited<ReturnType<typeof pdf.getOutline>>) => {
    for (const { title, items } of level ?? []) {
      titles.push(title);
      walk(items);
    }
  };
  walk(await pdf.getOutline());
  await task.destroy();
  return { texts, titles, links };
}

/** The files of an archive by their names. */
export async function unzip(answer: Response): Promise<Map<string, Buffer>> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const found = new Map<string, Buffer>();
  return new Promise((done, failed) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error) return failed(error);
      file.on("end", () => done(found));
      file.on("entry", (entry) => {
        file.openReadStream(entry, (problem, stream) => {
          if (problem) return failed(problem);
          new Response(Readable.toWeb(stream) as ReadableStream).arrayBuffer().then((content) => {
            found.set(entry.fileName, Buffer.from(content));
            file.readEntry();
          }, failed);
        });
      });
      file.readEntry();
    });
  });
}
