import { accepted, type Refused, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { PaperRefusal } from "#app/domain/papers/paper-states.ts";
import type { GuardRefusal } from "#app/features/guard/guard-publication.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { type LockedPaper, lockPaper } from "./lock-paper.server.ts";
import { publishLocked } from "./publish-locked.server.ts";

/** A paper that would stand in the way of publishing the meeting, by its reference. */
export type MeetingPaperRefused = Refused<PaperRefusal | GuardRefusal | "paper-not-public"> & {
  readonly reference: string;
};

/** What citizens would read on with the meeting: a paper and those of its documents that are public. */
export type PaperToPublish = {
  id: string;
  reference: string;
  name: string;
  /** What stands in the way; null when it can be published or is published already. */
  refused: PaperRefusal | "paper-not-public" | null;
  published: boolean;
  files: { id: string; name: string }[];
};

/**
 * Publishes the papers on the public items of a meeting, inside the transaction that publishes the meeting: the
 * database refuses a published meeting whose public items carry unpublished papers. What is published already stays.
 * The caller has asked for the right "meeting.publish" and holds the meeting's row.
 * @param tx the running transaction
 * @param viewer who publishes
 * @returns the ids of the papers published now; a refusal names the first paper in the way, and the transaction must
 *   then be given up
 */
export async function publishPapersOfMeeting(
  tx: Tx,
  viewer: PersonViewer,
  input: { meetingId: string },
): Promise<{ readonly ok: true; readonly value: { published: string[] } } | MeetingPaperRefused> {
  const rows = await tx.paper.findMany({
    where: onPublicItemsOf(viewer, input.meetingId),
    // why: one order of locks for everybody, so that two meetings cannot wait for each other.
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const published: string[] = [];
  for (const row of rows) {
    const paper = await lockPaper(tx, viewer, row.id);
    if (!paper || isOut(paper)) continue;
    const verdict = await publishPublic(tx, viewer, paper);
    if (!verdict.ok) return { ...verdict, reference: paper.reference };
    published.push(paper.id);
  }
  return accepted({ published });
}

/** What publishing the meeting would do with the papers on its public items, for the question before it. */
export async function listPapersToPublish(viewer: PersonViewer, meetingId: string): Promise<PaperToPublish[]> {
  if (!isUuid(meetingId)) return [];
  const rows = await database().paper.findMany({
    where: onPublicItemsOf(viewer, meetingId),
    orderBy: { reference: "asc" },
    select: {
      id: true,
      reference: true,
      name: true,
      state: true,
      public: true,
      files: {
        where: { file: { public: true } },
        orderBy: { position: "asc" },
        select: { file: { select: { id: true, name: true } } },
      },
    },
  });
  return rows.map(({ state, files, ...paper }) => ({
    id: paper.id,
    reference: paper.reference,
    name: paper.name,
    published: paper.public && OUT.includes(state),
    refused: inTheWay(state, paper.public),
    files: files.map(({ file }) => file),
  }));
}

/** Publishes a paper that citizens may read; a non-public one is refused. */
export async function publishPublic(
  tx: Tx,
  viewer: PersonViewer,
  paper: LockedPaper,
): Promise<Verdict<number, PaperRefusal | GuardRefusal | "paper-not-public">> {
  if (!paper.public) return refused("paper-not-public");
  return publishLocked(tx, viewer, paper);
}

const OUT: readonly string[] = ["published", "concluded"];

/** Whether citizens read the paper already. */
export function isOut(paper: { state: string; public: boolean }): boolean {
  return paper.public && OUT.includes(paper.state);
}

function inTheWay(state: LockedPaper["state"], isPublic: boolean): PaperToPublish["refused"] {
  if (!isPublic) return "paper-not-public";
  if (state === "withdrawn") return "paper-withdrawn";
  return state === "draft" ? "paper-not-released" : null;
}

function onPublicItemsOf(viewer: PersonViewer, meetingId: string) {
  return {
    bodyId: viewer.bodyId,
    consultations: { some: { agendaItem: { meetingId, public: true } } },
  };
}
