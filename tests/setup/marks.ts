import { randomUUID } from "node:crypto";
import type { MarkContent } from "#app/domain/annotations/mark.ts";
import type { AddAnnotationInput, ChangeAnnotationInput } from "#app/features/annotations/schema.ts";
import { addVersion } from "#app/features/documents/add-version.server.ts";
import { receiveContent } from "#app/features/documents/receive-content.server.ts";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { DocumentsTown } from "./documents-town.ts";
import { plantPdf } from "./pdf-file.ts";

const AT = "2026-11-20T18:00:00.000Z";

/** A note beside the words "Lageplan" of the first page; anything else on wish. */
export function markContent(given: Partial<MarkContent> = {}): MarkContent {
  return {
    kind: "note",
    colour: "yellow",
    place: {
      ...{ page: 1, quote: "Lageplan", prefix: "", suffix: "" },
      boxes: [{ x: 0.12, y: 0.08, width: 0.1, height: 0.02 }],
    },
    text: "Nachfragen!",
    strokes: [],
    ...given,
  };
}

/** The change that adds a mark. */
export function adding(fileId: string, given: Partial<AddAnnotationInput> = {}): AddAnnotationInput {
  return { id: randomUUID(), fileId, version: 1, changedAt: AT, content: markContent(), ...given };
}

/** The change that puts another note over a mark. */
export function changing(id: string, base: string, text: string): ChangeAnnotationInput & { write: string } {
  return { id, base, write: randomUUID(), version: 1, changedAt: AT, content: markContent({ text }) };
}

/** The change that takes a mark away, or brings it back. */
export function removing(id: string, base: string) {
  return { id, base, write: randomUUID(), changedAt: AT };
}

/** A document with these pages, on the agenda of an item where one is given. */
export async function attachPdf(
  town: DocumentsTown,
  pages: readonly string[],
  given: { item?: string; public?: boolean } = {},
): Promise<string> {
  const content = plantPdf({ pages });
  const stored = await storeFile(town.office, {
    name: "",
    public: given.public ?? false,
    fileName: "Plan.pdf",
    content,
  });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  if (given.item) await database().agendaItemFile.create({ data: { agendaItemId: given.item, fileId } });
  return fileId;
}

/** Puts a version with these pages in front. */
export async function replacePdf(town: DocumentsTown, fileId: string, pages: readonly string[]): Promise<number> {
  const upload = await receiveContent({ fileName: "Plan.pdf", content: plantPdf({ pages }) });
  if (!upload.ok) throw new Error(upload.refused);
  return (await addVersion(town.office, { fileId, upload: upload.value })).version;
}

/** A faction of the town. */
export async function addFaction(town: DocumentsTown, name: string): Promise<string> {
  const data = { bodyId: town.bodyId, kind: "faction" as const, name, shortName: name };
  return (await database().organization.create({ data, select: { id: true } })).id;
}

/** Gives somebody a seat, or ends it yesterday; answers with the asker as of now. */
export async function seat(
  person: PersonViewer,
  organizationId: string,
  given: { ended?: boolean; role?: "member" | "clerk" } = {},
): Promise<PersonViewer> {
  const { personId, accountId } = person;
  await database().membership.deleteMany({ where: { personId, organizationId } });
  await database().membership.create({
    data: {
      ...{ personId, organizationId, role: given.role ?? "member", startDate: new Date("2021-11-01") },
      endDate: given.ended ? new Date("2023-01-01") : null,
    },
  });
  const found = await loadPersonViewer({ accountId, personId });
  if (!found) throw new Error("no viewer");
  return found;
}
