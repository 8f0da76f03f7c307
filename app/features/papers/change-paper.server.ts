import { accepted } from "#app/domain/kernel/result.ts";
import { movePaper } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { standsOnPublicItem } from "./check-paper.server.ts";
import { lockPaper } from "./lock-paper.server.ts";
import { changedFields, readContent } from "./paper-content.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import { saveVersion } from "./save-version.server.ts";
import { checkPaper, columnsOf, type PaperContentInput, writeParts } from "./write-paper.server.ts";

/** `version`: the one the change was made on; another one in the database refuses with "changed-meanwhile". */
export type PaperChange = PaperContentInput & { paperId: string; version: number };

/**
 * Changes a paper that is not published yet, with its amounts, its way and its documents. Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.write"
 * @returns the new version; the same one when nothing was different
 */
export async function changePaper(viewer: Viewer, input: PaperChange): Promise<PaperAnswer<{ version: number }>> {
  const person = requireCan(viewer, "paper.write");
  const { paperId, fields } = input;
  return inTransaction(async (tx) => {
    const paper = await lockPaper(tx, person, paperId);
    if (!paper) throw notFound();
    const move = movePaper(paper.state, "edit");
    if (!move.ok) return move;
    if (paper.version !== input.version) return refusedAt("changed-meanwhile");
    const plan = await checkPaper(tx, person, paperId, fields);
    if (!plan.ok) return plan;
    if (!fields.public && paper.public && (await standsOnPublicItem(tx, paperId))) {
      return refusedAt("paper-on-public-item", "public");
    }
    const before = await readContent(tx, paperId);
    await tx.paper.update({ where: { id: paperId }, data: columnsOf(fields), select: { id: true } });
    await writeParts(tx, person, paperId, input, plan.value);
    const changed = changedFields(before, await readContent(tx, paperId));
    if (changed.length === 0) return accepted({ version: paper.version });
    const version = await saveVersion(tx, person, paperId);
    const fact = { bodyId: person.bodyId, paperId, version, fields: changed };
    await record(tx, actorOf(person), { kind: "paper.changed", ...fact });
    return accepted({ version });
  });
}
