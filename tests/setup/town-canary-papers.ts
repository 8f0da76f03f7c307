import { createHash } from "node:crypto";
import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";
import type { Town } from "./town.ts";
import { addPaper } from "./town-papers.ts";

/** Papers in every state that keeps them from citizens, with everything that hangs on a paper; ids by name. */
export async function plantPapers({ bodyId, organizations, people, papers }: Town) {
  const words = {
    name: `${SECRET} Vorlage`,
    proposal: SECRET,
    reasons: SECRET,
    financialEffects: SECRET,
    authorId: people.unseated,
    editorId: people.unseated,
  };
  const hidden = {
    draft: await addPaper(bodyId, { ...words, reference: `${SECRET}/1`, state: "draft", publishedAt: null }),
    released: await addPaper(bodyId, { ...words, reference: `${SECRET}/2`, state: "released", publishedAt: null }),
    withdrawn: await addPaper(bodyId, { ...words, reference: `${SECRET}/3`, state: "withdrawn", publishedAt: null }),
    concluded: await addPaper(bodyId, { ...words, reference: `${SECRET}/4`, state: "concluded", public: false }),
  };
  for (const paperId of Object.values(hidden)) {
    await database().paper.update({
      where: { id: paperId },
      data: {
        amounts: { create: { budgetYear: 2027, cents: 7_777_777n, label: SECRET } },
        participations: { create: { organizationId: organizations.department } },
        corrections: { create: { version: 1, reason: SECRET } },
        versions: { create: { version: 1, content: { reasons: SECRET } } },
        consultations: { create: { organizationId: organizations.council, position: 1, role: "decision" } },
      },
      select: { id: true },
    });
  }
  await database().paperVersion.create({
    data: { paperId: papers.published, version: 1, content: { reasons: SECRET } },
    select: { paperId: true },
  });
  await database().paperParticipation.create({
    data: { paperId: papers.published, organizationId: organizations.closed },
    select: { paperId: true },
  });
  return hidden;
}

type Carriers = { draft: string; hiddenItem: string };

/** A document for each reason why citizens may not read it, and one that they may, with an earlier version; ids by name. */
export async function plantFiles(town: Town, { draft, hiddenItem }: Carriers) {
  const { papers, items } = town;
  const open = await addFile(town, { name: "Lageplan", public: true, versions: [SECRET, "Lageplan"] });
  const files = {
    open,
    nonPublic: await addFile(town, { name: SECRET, public: false, versions: [SECRET] }),
    ofDraft: await addFile(town, { name: SECRET, public: true, versions: [SECRET] }),
    ofNonPublicPaper: await addFile(town, { name: SECRET, public: true, versions: [SECRET] }),
    ofNonPublicItem: await addFile(town, { name: SECRET, public: true, versions: [SECRET] }),
    ofHiddenItem: await addFile(town, { name: SECRET, public: true, versions: [SECRET] }),
    ofNothing: await addFile(town, { name: SECRET, public: true, versions: [SECRET] }),
  };
  await database().paperFile.createMany({
    data: [
      { paperId: papers.published, fileId: open },
      { paperId: papers.published, fileId: files.nonPublic },
      { paperId: draft, fileId: files.ofDraft },
      { paperId: papers.nonPublic, fileId: files.ofNonPublicPaper },
    ],
  });
  await database().agendaItemFile.createMany({
    data: [
      { agendaItemId: items.publicItem, fileId: open },
      { agendaItemId: items.publicItem, fileId: files.nonPublic },
      { agendaItemId: items.nonPublicItem, fileId: files.ofNonPublicItem },
      { agendaItemId: hiddenItem, fileId: files.ofHiddenItem },
    ],
  });
  for (const word of ["Lageplan", SECRET]) await readAs(word);
  await findAs(files.ofNothing, town.people.unseated);
  return files;
}

/** What was found in the secret content, and who decided on it nevertheless. */
async function findAs(versionOf: string, decidedById: string): Promise<void> {
  const sha256 = sha256Of(SECRET);
  const lookedAt = new Date("2023-06-01T10:00:00Z");
  await database().guardLook.update({ where: { sha256 }, data: { state: "done", found: 1, lookedAt } });
  await database().guardFinding.create({ data: { sha256, position: 0, kind: "comment", excerpt: SECRET } });
  const { id } = await database().fileVersion.findFirstOrThrow({ where: { fileId: versionOf, sha256 } });
  const decision = { fileVersionId: id, deed: "file", keys: ["comment"], reason: SECRET, decidedById };
  await database().guardDecision.create({ data: { ...decision, decidedAt: lookedAt } });
}

/** What was read out of the content of this word: the word. */
async function readAs(word: string): Promise<void> {
  await database().fileText.update({
    where: { sha256: sha256Of(word) },
    data: {
      ...{ state: "done", pageCount: 1, language: "de", extractedAt: new Date("2023-06-01T10:00:00Z") },
      pages: { create: { number: 1, text: word, width: 595, height: 842 } },
    },
    select: { sha256: true },
  });
}

function sha256Of(word: string): string {
  return createHash("sha256").update(word).digest("hex");
}

async function addFile(
  { bodyId, people }: Town,
  given: { name: string; public: boolean; versions: string[] },
): Promise<string> {
  const made = await database().file.create({
    data: {
      ...{ bodyId, name: given.name, public: given.public, createdById: people.unseated },
      versions: {
        create: given.versions.map((word, index) => ({
          ...{
            version: index + 1,
            fileName: `${word}.pdf`,
            byteSize: word.length,
            pageCount: 1,
            createdById: people.unseated,
          },
          sha256: sha256Of(word),
          mediaType: word === SECRET ? `application/${SECRET}` : "application/pdf",
        })),
      },
    },
    select: { id: true },
  });
  return made.id;
}
