import { accepted } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { findConsultationProblems } from "#app/domain/papers/consultation-order.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import type { PaperInput } from "./schema.ts";

type Step = PaperInput["steps"][number];
type StoredStep = Awaited<ReturnType<typeof listStored>>[number];

/** A sequence that was found possible; `changed` is false when it is the stored one. */
export type PlannedSteps = { changed: boolean; steps: Step[]; stored: StoredStep[] };

/**
 * Whether a paper may go this way through the bodies. A step that stands on an agenda keeps its body, its place in the
 * sequence may move, and whether it is public stays with the agenda item. Read only; `writeSteps` writes.
 * @param paperId null for a paper that is not there yet
 */
export async function planSteps(
  tx: Tx,
  viewer: PersonViewer,
  paperId: string | null,
  wanted: readonly Step[],
): Promise<PaperAnswer<PlannedSteps>> {
  const stored = paperId ? await listStored(tx, paperId) : [];
  const steps = wanted.map((step) => ({ ...step, ...lockedPart(stored, step) }));
  const strayIndex = steps.findIndex((step) => step.id !== null && !stored.some(({ id }) => id === step.id));
  if (strayIndex >= 0) return refusedAt("not-a-choice", at(strayIndex));
  const ids = steps.flatMap((step) => step.id ?? []);
  if (new Set(ids).size < ids.length) return refusedAt("not-a-choice", "steps");
  for (const placed of stored.filter((step) => step.agendaItem !== null)) {
    const index = steps.findIndex((step) => step.id === placed.id);
    if (index < 0) return refusedAt("step-on-agenda", "steps");
    if (steps[index]?.organizationId !== placed.organizationId) return refusedAt("step-on-agenda", at(index));
  }
  if (isSame(stored, steps)) return accepted({ changed: false, steps, stored });
  return findImpossible(tx, viewer, steps, stored);
}

/** Writes a planned sequence; the paper's row must be held. */
export async function writeSteps(tx: Tx, paperId: string, plan: PlannedSteps): Promise<void> {
  if (!plan.changed) return;
  // why: positions are unique, so all of them step aside before each takes its new one.
  await tx.$executeRaw`UPDATE consultation SET position = -1 - position WHERE paper_id = ${paperId}::uuid`;
  const kept = plan.steps.flatMap((step) => step.id ?? []);
  await tx.consultation.deleteMany({ where: { paperId, agendaItemId: null, id: { notIn: kept } } });
  for (const [index, { id, ...step }] of plan.steps.entries()) {
    const data = { ...step, position: index + 1 };
    if (id) await tx.consultation.update({ where: { id }, data, select: { id: true } });
    else await tx.consultation.create({ data: { paperId, ...data }, select: { id: true } });
  }
}

async function findImpossible(
  tx: Tx,
  viewer: PersonViewer,
  steps: Step[],
  stored: StoredStep[],
): Promise<PaperAnswer<PlannedSteps>> {
  const { timeZone } = await tx.body.findUniqueOrThrow({ where: { id: viewer.bodyId }, select: { timeZone: true } });
  const organizations = await tx.organization.findMany({
    where: { bodyId: viewer.bodyId, id: { in: steps.map((step) => step.organizationId) } },
    select: { id: true, kind: true },
  });
  const kinds = new Map(organizations.map(({ id, kind }) => [id, kind]));
  const judged = steps.map(({ id, organizationId, role, authoritative }) => {
    const startsAt = stored.find((step) => step.id === id)?.agendaItem?.meeting.startsAt;
    const kind = kinds.get(organizationId) ?? "external";
    return { organizationId, kind, role, authoritative, date: startsAt ? dateAt(startsAt, timeZone) : null };
  });
  const unknown = steps.findIndex((step) => !kinds.has(step.organizationId));
  if (unknown >= 0) return refusedAt("not-a-choice", at(unknown));
  const [finding] = findConsultationProblems(judged);
  if (finding) return refusedAt(finding.problem, at(finding.index));
  return accepted({ changed: true, steps, stored });
}

async function listStored(tx: Tx, paperId: string) {
  return tx.consultation.findMany({
    where: { paperId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      organizationId: true,
      role: true,
      authoritative: true,
      public: true,
      agendaItem: { select: { meeting: { select: { startsAt: true } } } },
    },
  });
}

function lockedPart(stored: readonly StoredStep[], step: Step): { public?: boolean } {
  const placed = stored.find(({ id, agendaItem }) => id === step.id && agendaItem !== null);
  return placed ? { public: placed.public } : {};
}

function isSame(stored: readonly StoredStep[], steps: readonly Step[]): boolean {
  const plain = (all: readonly (Step | StoredStep)[]) =>
    JSON.stringify(all.map((step) => [step.id, step.organizationId, step.role, step.authoritative, step.public]));
  return plain(stored) === plain(steps);
}

function at(index: number): string {
  return `steps[${index}].organizationId`;
}
