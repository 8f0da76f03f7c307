import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Everything a version of a paper keeps; plain data, so that two states can be compared field by field. */
export type PaperContent = Awaited<ReturnType<typeof readContent>>;

/** The paper as it stands now. */
export async function readContent(tx: Tx, paperId: string) {
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, select: CONTENT });
  const { date, amounts, participations, consultations, files, ...fields } = paper;
  return {
    ...fields,
    date: date.toISOString().slice(0, 10),
    amounts: amounts.map(({ cents, ...amount }) => ({ ...amount, cents: Number(cents) })),
    participating: participations.map(({ organizationId }) => organizationId),
    steps: consultations,
    files: files.map(({ file }) => ({ id: file.id, name: file.name, public: file.public })),
  };
}

/** The names of the fields in which two states differ. */
export function changedFields(before: Partial<PaperContent>, after: Partial<PaperContent>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof PaperContent>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}

const IN_ORDER = { orderBy: { position: "asc" } } as const;

const CONTENT = {
  type: true,
  name: true,
  state: true,
  public: true,
  date: true,
  authorId: true,
  editorId: true,
  underDirectionOfId: true,
  proposal: true,
  reasons: true,
  financialEffects: true,
  amounts: { ...IN_ORDER, select: { budgetYear: true, cents: true, label: true } },
  participations: { ...IN_ORDER, select: { organizationId: true } },
  consultations: { ...IN_ORDER, select: { organizationId: true, role: true, authoritative: true, public: true } },
  files: { ...IN_ORDER, select: { file: { select: { id: true, name: true, public: true } } } },
} as const;
