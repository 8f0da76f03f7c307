import { randomUUID } from "node:crypto";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { AnonymousViewer, PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";

const SINCE = new Date("2021-11-01");
const ENDED = new Date("2023-01-01");

/** The smallest PDF that readers know as one; another text gives other bytes. */
export function pdf(text = "Lageplan"): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/**
 * A body with two committees and the people who ask for documents: the citizen, the office, a member of the committee
 * that deliberates, a member of another one, one whose seat has ended, and an employee of a department.
 */
export async function createDocumentsTown() {
  const { id: bodyId } = await database().body.create({
    data: { name: "Stadt Lindenau an der Aue", shortName: "Lindenau", land: "NI" },
    select: { id: true },
  });
  const committee = await organization(bodyId, "committee", "Bauausschuss");
  const other = await organization(bodyId, "committee", "Kulturausschuss");
  const department = await organization(bodyId, "department", "Fachbereich Bauen");
  const citizen: AnonymousViewer = { kind: "anonymous", bodyId };
  const member = await viewer(bodyId, { seat: committee });
  const people = {
    office: await viewer(bodyId, { office: true }),
    member,
    stranger: await viewer(bodyId, { seat: other }),
    former: await viewer(bodyId, { seat: committee, ended: true }),
    employee: await viewer(bodyId, { seat: department }),
    author: await viewer(bodyId, {}),
  };
  return { bodyId, committee, other, department, citizen, ...people };
}

export type DocumentsTown = Awaited<ReturnType<typeof createDocumentsTown>>;

/** A meeting with one agenda item. */
export async function createItem(
  town: DocumentsTown,
  given: { public?: boolean; published?: boolean; draft?: boolean; organizationId?: string } = {},
): Promise<string> {
  const meeting = await database().meeting.create({
    data: {
      ...{ bodyId: town.bodyId, organizationId: given.organizationId ?? town.committee, name: "Sitzung" },
      state: given.draft ? "draft" : "scheduled",
      startsAt: new Date("2027-07-05T16:00:00Z"),
      publishedAt: given.published ? new Date("2027-06-25T10:00:00Z") : null,
      agendaItems: { create: { position: 1, number: "Ö 1", public: given.public ?? true, name: "Lageplan" } },
    },
    select: { agendaItems: { select: { id: true } } },
  });
  return meeting.agendaItems[0]?.id ?? "";
}

/** A paper, on the agenda of an item where one is given, which is as public as the paper. */
export async function createPaper(
  town: DocumentsTown,
  given: {
    public?: boolean;
    state?: "draft" | "released" | "published" | "withdrawn";
    item?: { id: string; organizationId: string };
  } = {},
): Promise<string> {
  const state = given.state ?? "published";
  const consultations = given.item && {
    create: {
      position: 1,
      role: "decision" as const,
      organizationId: given.item.organizationId,
      agendaItemId: given.item.id,
      public: given.public ?? true,
    },
  };
  const paper = await database().paper.create({
    data: {
      ...{ bodyId: town.bodyId, reference: randomUUID(), type: "resolution", name: "Lageplan", date: SINCE, state },
      public: given.public ?? true,
      publishedAt: state === "published" ? new Date("2027-06-25T10:00:00Z") : null,
      authorId: town.author.personId,
      consultations,
    },
    select: { id: true },
  });
  return paper.id;
}

async function organization(bodyId: string, kind: "committee" | "department", name: string): Promise<string> {
  const made = await database().organization.create({
    data: { bodyId, kind, name, shortName: name },
    select: { id: true },
  });
  return made.id;
}

async function viewer(
  bodyId: string,
  holds: { office?: boolean; seat?: string; ended?: boolean },
): Promise<PersonViewer> {
  const { id: personId } = await database().person.create({
    data: {
      ...{ bodyId, givenName: "Katinka", familyName: "Moorkamp" },
      duties: holds.office ? { create: { bodyId, duty: "office", startDate: SINCE } } : undefined,
      memberships: holds.seat
        ? {
            create: {
              ...{ organizationId: holds.seat, role: "member", startDate: SINCE },
              endDate: holds.ended ? ENDED : null,
            },
          }
        : undefined,
    },
    select: { id: true },
  });
  const found = await loadPersonViewer({ accountId: randomUUID(), personId });
  if (!found) throw new Error("no viewer");
  return found;
}
