import type { Upload } from "#app/features/documents/receive-content.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { arrangeFiles } from "./arrange-files.server.ts";
import { findUnknown } from "./check-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";
import { type PlannedSteps, planSteps, writeSteps } from "./plan-consultations.server.ts";
import type { PaperInput } from "./schema.ts";

/** What the form says, with the accepted files that came with it. */
export type PaperContentInput = { fields: PaperInput; uploads: readonly Upload[] };

/** Checks everything that needs the database, before the first row is written. */
export async function checkPaper(
  tx: Tx,
  viewer: PersonViewer,
  paperId: string | null,
  fields: PaperInput,
): Promise<PaperAnswer<PlannedSteps>> {
  return (await findUnknown(tx, viewer, paperId, fields)) ?? planSteps(tx, viewer, paperId, fields.steps);
}

/** The columns of the paper's own row. */
export function columnsOf(fields: PaperInput) {
  return {
    type: fields.type,
    name: fields.name,
    public: fields.public,
    date: new Date(`${fields.date}T00:00:00Z`),
    authorId: fields.authorId ?? null,
    editorId: fields.editorId ?? null,
    underDirectionOfId: fields.underDirectionOfId ?? null,
    proposal: fields.proposal,
    reasons: fields.reasons,
    financialEffects: fields.financialEffects,
  };
}

/** Writes what hangs on the paper: departments involved, amounts, steps and documents. The row must be held. */
export async function writeParts(
  tx: Tx,
  viewer: PersonViewer,
  paperId: string,
  { fields, uploads }: PaperContentInput,
  plan: PlannedSteps,
): Promise<void> {
  await tx.paperParticipation.deleteMany({ where: { paperId } });
  await tx.paperParticipation.createMany({
    data: fields.participating.map((organizationId, index) => ({ paperId, organizationId, position: index + 1 })),
  });
  await tx.paperAmount.deleteMany({ where: { paperId } });
  await tx.paperAmount.createMany({
    data: fields.amounts.map(({ cents, ...amount }, index) => ({
      ...{ paperId, ...amount },
      cents: BigInt(cents),
      position: index + 1,
    })),
  });
  await writeSteps(tx, paperId, plan);
  await arrangeFiles(tx, viewer, paperId, fields, uploads);
}
