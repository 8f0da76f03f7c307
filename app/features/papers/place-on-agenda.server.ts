import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { movePaper, type PaperRefusal } from "#app/domain/papers/paper-states.ts";
import type { GuardRefusal } from "#app/features/guard/guard-publication.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { type LockedPaper, lockPaper } from "./lock-paper.server.ts";
import { isOut, publishPublic } from "./publish-with-meeting.server.ts";

export type PlacingRefusal = PaperRefusal | GuardRefusal | "paper-not-public" | "not-a-choice";

/** What the agenda needs to know of the paper: the item's name defaults to the paper's. */
export type PlacedPaper = { consultationId: string; reference: string; name: string; published: boolean };

/**
 * Puts a paper on an agenda item, inside the agenda's own transaction: the planned step of this organization gets the
 * item, or a step is added where none was planned. Whether the step is public follows the item. On a public item of a
 * published meeting the paper is published in the same breath. The same placing again changes nothing.
 * The caller has asked for the right "meeting.write" and holds the meeting's row.
 * @param tx the running transaction; it must be given up after a refusal
 * @param viewer who places it
 * @param input organizationId: the one whose meeting it is
 */
export async function placePaperOnItem(
  tx: Tx,
  viewer: PersonViewer,
  input: { paperId: string; agendaItemId: string; organizationId: string },
): Promise<Verdict<PlacedPaper, PlacingRefusal>> {
  const [paper, item] = [await lockPaper(tx, viewer, input.paperId), await findItem(tx, viewer, input.agendaItemId)];
  if (!paper || item?.meeting.organizationId !== input.organizationId) return refused("not-a-choice");
  const move = movePaper(paper.state, "consult");
  if (!move.ok) return move;
  if (item.public && !paper.public) return refused("paper-not-public");
  const consultationId = await takeStep(tx, paper, item);
  const publishes = item.public && item.meeting.publishedAt !== null && !isOut(paper);
  if (publishes) {
    const verdict = await publishPublic(tx, viewer, paper);
    if (!verdict.ok) return verdict;
  }
  return accepted({ consultationId, reference: paper.reference, name: paper.name, published: publishes });
}

/**
 * Takes a paper, or all of them, off an agenda item; the steps stay planned and wait for another meeting.
 * Before an item is removed this must be called for it.
 */
export async function takePapersOffItem(tx: Tx, input: { agendaItemId: string; paperId?: string }): Promise<void> {
  const { agendaItemId, paperId } = input;
  await tx.consultation.updateMany({ where: { agendaItemId, paperId }, data: { agendaItemId: null } });
}

/**
 * After an item has moved to the other part of the agenda: its papers' steps follow.
 * @returns refused when a non-public paper would stand on a public item, or one cannot be published with its meeting
 */
export async function followItemVisibility(
  tx: Tx,
  viewer: PersonViewer,
  input: { agendaItemId: string },
): Promise<Verdict<{ public: boolean }, PlacingRefusal>> {
  const item = await findItem(tx, viewer, input.agendaItemId);
  if (!item) return refused("not-a-choice");
  const steps = await tx.consultation.findMany({
    where: { agendaItemId: item.id },
    orderBy: { paperId: "asc" },
    select: { paperId: true },
  });
  for (const { paperId } of item.public ? steps : []) {
    const paper = await lockPaper(tx, viewer, paperId);
    if (!paper?.public) return refused("paper-not-public");
    if (item.meeting.publishedAt === null || isOut(paper)) continue;
    const verdict = await publishPublic(tx, viewer, paper);
    if (!verdict.ok) return verdict;
  }
  await tx.consultation.updateMany({ where: { agendaItemId: item.id }, data: { public: item.public } });
  return accepted({ public: item.public });
}

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>;

async function findItem(tx: Tx, viewer: PersonViewer, agendaItemId: string) {
  if (!isUuid(agendaItemId)) return null;
  return tx.agendaItem.findFirst({
    where: { id: agendaItemId, meeting: { bodyId: viewer.bodyId } },
    select: {
      id: true,
      public: true,
      meeting: { select: { organizationId: true, publishedAt: true, organization: { select: { kind: true } } } },
    },
  });
}

async function takeStep(tx: Tx, paper: LockedPaper, item: Item): Promise<string> {
  const { organizationId } = item.meeting;
  const steps = await tx.consultation.findMany({
    where: { paperId: paper.id },
    orderBy: { position: "asc" },
    select: { id: true, position: true, organizationId: true, agendaItemId: true, role: true, authoritative: true },
  });
  const placed = steps.find((step) => step.agendaItemId === item.id);
  if (placed) return placed.id;
  const link = { agendaItemId: item.id, public: item.public };
  const planned = steps.find((step) => step.organizationId === organizationId && step.agendaItemId === null);
  if (planned) {
    await tx.consultation.update({ where: { id: planned.id }, data: link, select: { id: true } });
    return planned.id;
  }
  const settled = steps.some((step) => step.role === "decision" && step.authoritative);
  const isCouncil = item.meeting.organization.kind === "council";
  // why: the council settles what nobody has settled yet; everybody else prepares, and after the decision is informed.
  const role = settled ? "information" : isCouncil ? "decision" : "preliminary";
  const added = await tx.consultation.create({
    data: {
      ...{ paperId: paper.id, organizationId, role, authoritative: role === "decision", ...link },
      position: Math.max(0, ...steps.map((step) => step.position)) + 1,
    },
    select: { id: true },
  });
  return added.id;
}
