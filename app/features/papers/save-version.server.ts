import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/**
 * Counts the paper's version up and keeps the whole state as it stands now; the last step of every command that
 * changes a paper. The row must be held by lockPaper, or be new.
 * @returns the number of the version
 */
export async function saveVersion(tx: Tx, viewer: PersonViewer, paperId: string): Promise<number> {
  const { version } = await tx.paper.update({
    where: { id: paperId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  await keepVersion(tx, viewer, paperId, version);
  return version;
}

/** Keeps the state of a new paper as its first version. */
export async function keepVersion(tx: Tx, viewer: PersonViewer, paperId: string, version: number): Promise<void> {
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, select: CONTENT });
  const { date, amounts, participations, consultations, files, ...fields } = paper;
  const content = {
    ...fields,
    date: date.toISOString().slice(0, 10),
    amounts: amounts.map(({ cents, ...amount }) => ({ ...amount, cents: Number(cents) })),
    participating: participations.map(({ organizationId }) => organizationId),
    steps: consultations,
    files: files.map(({ file }) => ({ id: file.id, name: file.name, public: file.public })),
  };
  await tx.paperVersion.create({
    data: { paperId, version, content, savedById: viewer.accountId },
    select: { version: true },
  });
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
