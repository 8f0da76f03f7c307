import { accepted } from "#app/domain/kernel/result.ts";
import { movePaper } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { guardPublication } from "#app/features/guard/guard-publication.server.ts";
import { filesInScope, lookAtUploads, lookNow } from "#app/features/guard/look-now.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import type { PaperChange } from "./change-paper.server.ts";
import { standsOnPublicItem } from "./check-paper.server.ts";
import { lockPaper } from "./lock-paper.server.ts";
import { changedFields, readContent } from "./paper-content.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import { saveVersion } from "./save-version.server.ts";
import { checkPaper, columnsOf, writeParts } from "./write-paper.server.ts";

/**
 * Corrects a published paper: the new state replaces the old one, which is kept as a version, and the reason stands on
 * the public page beside the date. Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.publish"
 * @param input fields.reason: in words for the public; refused with "required" when it is missing
 */
export async function correctPaper(viewer: Viewer, input: PaperChange): Promise<PaperAnswer<{ version: number }>> {
  const person = requireCan(viewer, "paper.publish");
  const { paperId, fields } = input;
  const opened = fields.public ? fields.files.filter((file) => file.public).map(({ fileId }) => fileId) : [];
  await lookNow({ fileIds: opened });
  if (fields.public && fields.newFilesPublic) await lookAtUploads(input.uploads);
  return givenUpWhenRefused(async (tx) => {
    const paper = await lockPaper(tx, person, paperId);
    if (!paper) throw notFound();
    const move = movePaper(paper.state, "correct");
    if (!move.ok) return move;
    if (paper.version !== input.version) return refusedAt("changed-meanwhile");
    if (!fields.reason) return refusedAt("required", "reason");
    const plan = await checkPaper(tx, person, paperId, fields);
    if (!plan.ok) return plan;
    if (!fields.public && paper.public && (await standsOnPublicItem(tx, paperId))) {
      return refusedAt("paper-on-public-item", "public");
    }
    const before = await readContent(tx, paperId);
    await tx.paper.update({ where: { id: paperId }, data: columnsOf(fields), select: { id: true } });
    await writeParts(tx, person, paperId, input, plan.value);
    const fileIds = fields.public ? await filesInScope(tx, { paperId }) : [];
    const guarded = await guardPublication(tx, person, { deed: "paper", fileIds, reason: fields.guardReason });
    if (!guarded.ok) return refusedAt(guarded.refused, "guardReason");
    if (changedFields(before, await readContent(tx, paperId)).length === 0) return refusedAt("nothing-changed");
    const version = await saveVersion(tx, person, paperId);
    await tx.paperCorrection.create({
      data: { paperId, version, reason: fields.reason, correctedAt: now() },
      select: { id: true },
    });
    await record(tx, actorOf(person), { kind: "paper.corrected", bodyId: person.bodyId, paperId, version });
    return accepted({ version });
  });
}

type Answer = PaperAnswer<{ version: number }>;

/** A refusal takes back whatever the work has written. */
async function givenUpWhenRefused(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const given: { up: Answer | null } = { up: null };
  try {
    return await inTransaction(async (tx) => {
      given.up = null;
      const answer = await work(tx);
      if (answer.ok) return answer;
      given.up = answer;
      throw new Error(`given up: ${answer.refused}`);
    });
  } catch (error) {
    if (given.up) return given.up;
    throw error;
  }
}
