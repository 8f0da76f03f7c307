import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type PaperRefused, refusedAt } from "./paper-refused.ts";
import type { PaperInput } from "./schema.ts";

/**
 * Whether everything the form points at exists in the asker's body: people, departments, the paper's own files.
 * @param paperId null for a paper that is not there yet
 * @returns what is wrong first; null when nothing is
 */
export async function findUnknown(
  tx: Tx,
  viewer: PersonViewer,
  paperId: string | null,
  input: PaperInput,
): Promise<PaperRefused | null> {
  const { bodyId } = viewer;
  for (const field of ["authorId", "editorId"] as const) {
    const id = input[field];
    if (id && (await tx.person.count({ where: { id, bodyId } })) === 0) return refusedAt("not-a-choice", field);
  }
  const departments = await tx.organization.findMany({
    where: {
      bodyId,
      kind: "department",
      id: { in: [...input.participating, input.underDirectionOfId ?? ""].filter(Boolean) },
    },
    select: { id: true },
  });
  const isDepartment = (id: string) => departments.some((department) => department.id === id);
  if (input.underDirectionOfId && !isDepartment(input.underDirectionOfId)) {
    return refusedAt("not-a-choice", "underDirectionOfId");
  }
  if (!input.participating.every(isDepartment) || hasTwice(input.participating)) {
    return refusedAt("not-a-choice", "participating");
  }
  const links = paperId ? await tx.paperFile.findMany({ where: { paperId }, select: { fileId: true } }) : [];
  const own = new Set(links.map((link) => link.fileId));
  const stray = input.files.findIndex((file) => !own.has(file.fileId));
  if (stray >= 0) return refusedAt("not-a-choice", `files[${stray}].name`);
  return hasTwice(input.files.map((file) => file.fileId)) ? refusedAt("not-a-choice", "files") : null;
}

/** A paper on a public item of an agenda cannot be closed to citizens; the item must move first. */
export async function standsOnPublicItem(tx: Tx, paperId: string): Promise<boolean> {
  return (await tx.consultation.count({ where: { paperId, agendaItem: { public: true } } })) > 0;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
