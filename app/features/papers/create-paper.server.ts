import { yearOf } from "#app/domain/kernel/local-date.ts";
import { accepted } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { nextReference } from "./next-reference.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import { keepVersion } from "./save-version.server.ts";
import { checkPaper, columnsOf, type PaperContentInput, writeParts } from "./write-paper.server.ts";

/**
 * Begins a paper as a draft and gives it the next reference of its numbering scheme, of the year it is created in.
 * @param viewer who asks; needs "paper.write"
 * @returns the id and the reference; a refusal says beside which field it stands
 */
export async function createPaper(
  viewer: Viewer,
  input: PaperContentInput,
): Promise<PaperAnswer<{ paperId: string; reference: string }>> {
  const person = requireCan(viewer, "paper.write");
  const { bodyId } = person;
  const { fields } = input;
  return inTransaction(async (tx) => {
    const plan = await checkPaper(tx, person, null, fields);
    if (!plan.ok) return plan;
    const { timeZone } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { timeZone: true } });
    const year = yearOf(dateAt(now(), timeZone));
    const reference = await nextReference(tx, { bodyId, type: fields.type, year });
    if (!reference.ok) return refusedAt(reference.refused, "type");
    const { id: paperId } = await tx.paper.create({
      data: { bodyId, reference: reference.value, ...columnsOf(fields) },
      select: { id: true },
    });
    await writeParts(tx, person, paperId, input, plan.value);
    await keepVersion(tx, person, paperId, 1);
    await record(tx, actorOf(person), { kind: "paper.created", bodyId, paperId });
    return accepted({ paperId, reference: reference.value });
  });
}
