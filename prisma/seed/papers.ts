import { type CastPaper, listPapers } from "#tests/cast/papers.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import type { StoredAttachment } from "./attachments.ts";
import { day, type SeededCouncil } from "./council.ts";

const SCHEMES = [
  { name: "VO", pattern: "VO/{number}/{yy}", types: ["resolution", "information"] },
  { name: "A", pattern: "A/{number}/{yy}", types: ["motion", "amendment"] },
  { name: "AF", pattern: "AF/{number}/{yy}", types: ["inquiry"] },
] as const;

/** Every paper with its amounts, departments, first version and attachments; ids by the paper's key. */
export async function seedPapers(
  tx: Tx,
  council: SeededCouncil,
  attachments: Map<string, StoredAttachment>,
  today: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const papers = listPapers(today);
  for (const paper of papers) {
    const id = await seedPaper(tx, council, paper);
    ids.set(paper.key, id);
    let position = 0;
    for (const attachment of paper.attachments) {
      const stored = attachments.get(attachment.key);
      if (!stored) throw new Error(`attachment ${attachment.key} is not stored`);
      await seedFile(tx, council, id, stored, position++);
    }
  }
  await seedCounters(tx, council, papers);
  return ids;
}

async function seedPaper(tx: Tx, council: SeededCouncil, paper: CastPaper): Promise<string> {
  const { bodyId, personIds, organizationIds } = council;
  const { reference, type, name, state, proposal, reasons, financialEffects } = paper;
  const texts = { reference, type, name, state, proposal, reasons, financialEffects, public: paper.public };
  const publishedAt = paper.publishedOn === null ? null : new Date(`${paper.publishedOn}T08:00:00Z`);
  const { id } = await tx.paper.create({
    data: {
      bodyId,
      ...texts,
      publishedAt,
      date: day(paper.date),
      createdAt: new Date(`${paper.date}T07:00:00Z`),
      authorId: personIds[paper.author],
      editorId: personIds[paper.editor],
      underDirectionOfId: organizationIds[paper.underDirectionOf],
      participations: {
        create: paper.participating.map((department, position) => ({
          organizationId: organizationIds[department],
          position,
        })),
      },
      amounts: {
        create: paper.amounts.map(({ budgetYear, cents, label }, position) => ({
          budgetYear,
          cents: BigInt(cents),
          label,
          position,
        })),
      },
      versions: { create: { version: 1, content: texts, savedById: null, savedAt: day(paper.date) } },
    },
    select: { id: true },
  });
  return id;
}

async function seedFile(
  tx: Tx,
  { bodyId }: SeededCouncil,
  paperId: string,
  { sha256, byteSize, description }: StoredAttachment,
  position: number,
): Promise<void> {
  const createdAt = new Date(`${description.date}T07:00:00Z`);
  const version = {
    version: 1,
    fileName: description.fileName,
    sha256,
    byteSize,
    mediaType: "application/pdf",
    createdAt,
  };
  await tx.file.create({
    data: {
      bodyId,
      name: description.title,
      public: description.public,
      createdAt,
      versions: { create: version },
      paperFiles: { create: { paperId, position } },
    },
    select: { id: true },
  });
}

/** The running numbers go on where the town's papers end. */
async function seedCounters(tx: Tx, { bodyId }: SeededCouncil, papers: readonly CastPaper[]): Promise<void> {
  for (const { name, pattern, types } of SCHEMES) {
    const last = new Map<number, number>();
    for (const { reference } of papers) {
      const [prefix, number, year] = reference.split("/");
      if (prefix !== name) continue;
      const full = 2000 + Number(year);
      last.set(full, Math.max(last.get(full) ?? 0, Number(number)));
    }
    const counters = [...last].map(([year, number]) => ({ year, last: number }));
    await tx.numberingScheme.create({
      data: { bodyId, name, pattern, types: [...types], counters: { create: counters } },
    });
  }
}
