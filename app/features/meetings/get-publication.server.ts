import { createHash } from "node:crypto";
import { listPapersToPublish, type PaperToPublish } from "#app/features/papers/publish-with-meeting.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

/** What becomes public with the meeting, and what does not; shown before the deed. */
export type Publication = {
  items: { id: string; number: string; name: string; files: string[] }[];
  papers: PaperToPublish[];
  /** Items of the other part: citizens learn at most their numbers. */
  hidden: { id: string; number: string; name: string }[];
  /** Changes whenever any of the above does; the deed carries it back. */
  seen: string;
};

/**
 * What publishing this meeting would show to everybody.
 * @param viewer who asks; needs "meeting.publish"
 */
export async function getPublication(viewer: Viewer, meetingId: string | undefined): Promise<Publication> {
  if (!isUuid(meetingId)) throw notFound();
  const meeting = await database().meeting.findFirst({
    where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
    select: { organizationId: true },
  });
  if (!meeting) throw notFound();
  const person = requireCan(viewer, "meeting.publish", meeting.organizationId);
  // why: taken first, so that what changes while the lists are read makes the deed ask again.
  const seen = await fingerprintOf(database(), meetingId);
  const [rows, papers] = await Promise.all([listItems(database(), meetingId), listPapersToPublish(person, meetingId)]);
  const brief = ({ id, number, name }: (typeof rows)[number]) => ({ id, number, name });
  const items = rows
    .filter((row) => row.public)
    .map((row) => ({ ...brief(row), files: row.files.map(({ file }) => file.name) }));
  return { items, papers, hidden: rows.filter((row) => !row.public).map(brief), seen };
}

/**
 * A digest of everything that becomes public with the meeting.
 * @param db the running transaction, or the client for a mere look
 */
export async function fingerprintOf(db: Pick<Tx, "agendaItem">, meetingId: string): Promise<string> {
  const rows = await listItems(db, meetingId);
  return createHash("sha256").update(JSON.stringify(rows)).digest("base64url");
}

const publicFiles = {
  where: { file: { public: true } },
  orderBy: { fileId: "asc" },
  select: { file: { select: { id: true, name: true } } },
} as const;

async function listItems(db: Pick<Tx, "agendaItem">, meetingId: string) {
  return db.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      name: true,
      public: true,
      files: publicFiles,
      consultations: {
        orderBy: { paperId: "asc" },
        select: { paper: { select: { id: true, version: true, state: true, public: true, files: publicFiles } } },
      },
    },
  });
}
