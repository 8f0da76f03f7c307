import { randomUUID } from "node:crypto";
import type { CastPaper } from "#tests/cast/cast-paper.ts";
import { listPapers } from "#tests/cast/papers.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import type { StoredAttachment } from "./attachments.ts";
import { day, type SeededCouncil } from "./council.ts";

const SCHEMES = [
  { name: "VO", pattern: "VO/{number}/{yy}", types: ["resolution", "information"] },
  { name: "A", pattern: "A/{number}/{yy}", types: ["motion", "amendment"] },
  { name: "AF", pattern: "AF/{number}/{yy}", types: ["inquiry"] },
] as const;

type WithId = { paper: CastPaper; paperId: string };

/** Every paper with its amounts, departments, first version and attachments; ids by the paper's key. */
export async function seedPapers(
  tx: Tx,
  council: SeededCouncil,
  attachments: Map<string, StoredAttachment>,
  today: string,
): Promise<Map<string, string>> {
  const papers = listPapers(today).map((paper) => ({ paper, paperId: randomUUID() }));
  await tx.paper.createMany({ data: papers.map(({ paper, paperId }) => rowOf(council, paper, paperId)) });
  await tx.paperParticipation.createMany({
    data: papers.flatMap(({ paper, paperId }) =>
      paper.participating.map((department, position) => ({
        paperId,
        organizationId: council.organizationIds[department],
        position,
      })),
    ),
  });
  await tx.paperAmount.createMany({
    data: papers.flatMap(({ paper, paperId }) =>
      paper.amounts.map(({ budgetYear, cents, label }, position) => ({
        paperId,
        budgetYear,
        cents: BigInt(cents),
        label,
        position,
      })),
    ),
  });
  await tx.paperVersion.createMany({
    data: papers.map(({ paper, paperId }) => ({
      paperId,
      version: 1,
      content: textsOf(paper),
      savedAt: day(paper.date),
    })),
  });
  await seedFiles(tx, council, papers, attachments);
  await seedCounters(tx, council, papers);
  return new Map(papers.map(({ paper, paperId }) => [paper.key, paperId]));
}

function textsOf(paper: CastPaper) {
  const { reference, type, name, state, proposal, reasons, financialEffects } = paper;
  return { reference, type, name, state, proposal, reasons, financialEffects, public: paper.public };
}

function rowOf({ bodyId, personIds, organizationIds }: SeededCouncil, paper: CastPaper, id: string) {
  return {
    id,
    bodyId,
    ...textsOf(paper),
    publishedAt: paper.publishedOn === null ? null : new Date(`${paper.publishedOn}T08:00:00Z`),
    date: day(paper.date),
    createdAt: new Date(`${paper.date}T07:00:00Z`),
    authorId: personIds[paper.author],
    editorId: personIds[paper.editor],
    underDirectionOfId: organizationIds[paper.underDirectionOf],
  };
}

async function seedFiles(
  tx: Tx,
  { bodyId }: SeededCouncil,
  papers: WithId[],
  attachments: Map<string, StoredAttachment>,
): Promise<void> {
  const files = papers.flatMap(({ paper, paperId }) =>
    paper.attachments.map(({ key }, position) => {
      const stored = attachments.get(key);
      if (!stored) throw new Error(`attachment ${key} is not stored`);
      const createdAt = new Date(`${stored.description.date}T07:00:00Z`);
      return { fileId: randomUUID(), paperId, position, stored, createdAt };
    }),
  );
  await tx.file.createMany({
    data: files.map(({ fileId, stored: { description }, createdAt }) => ({
      id: fileId,
      bodyId,
      name: description.title,
      public: description.public,
      createdAt,
    })),
  });
  await tx.fileVersion.createMany({
    data: files.map(({ fileId, stored: { sha256, byteSize, description }, createdAt }) => ({
      fileId,
      version: 1,
      fileName: description.fileName,
      sha256,
      byteSize,
      mediaType: "application/pdf",
      createdAt,
    })),
  });
  await tx.paperFile.createMany({
    data: files.map(({ fileId, paperId, position }) => ({ fileId, paperId, position })),
  });
}

/** The running numbers go on where the town's papers end. */
async function seedCounters(tx: Tx, { bodyId }: SeededCouncil, papers: WithId[]): Promise<void> {
  for (const { name, pattern, types } of SCHEMES) {
    const last = new Map<number, number>();
    for (const { paper } of papers) {
      const [prefix, number, year] = paper.reference.split("/");
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
