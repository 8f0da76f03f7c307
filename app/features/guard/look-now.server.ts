import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { log } from "#app/platform/log.server.ts";
import { lookAtContent } from "./look-content.server.ts";

const PATIENCE_MS = 8_000;

/** What is about to become public: the open documents of a paper, of a meeting and its papers, or those named. */
export type GuardScope = { paperId: string } | { meetingId: string } | { fileIds: readonly string[] };

/** The documents that would become public. */
export async function filesInScope(db: Pick<Prisma.TransactionClient, "file">, scope: GuardScope): Promise<string[]> {
  const files = await db.file.findMany({ where: whereOf(scope), select: { id: true } });
  return files.map(({ id }) => id);
}

/**
 * Looks over what nobody has looked over yet, as far as it can be done while somebody waits. To be called before the
 * transaction that publishes: what takes longer stays "waiting" and asks for a reason.
 */
export async function lookNow(scope: GuardScope): Promise<void> {
  const fileIds = await filesInScope(database(), scope);
  const versions = await database().fileVersion.findMany({
    where: { fileId: { in: fileIds } },
    orderBy: { version: "desc" },
    distinct: ["fileId"],
    select: { sha256: true },
  });
  const waiting = await database().guardLook.findMany({
    where: { state: "waiting", sha256: { in: versions.map(({ sha256 }) => sha256) } },
    select: { sha256: true },
  });
  await patiently(waiting.map(({ sha256 }) => lookAtContent(sha256)));
}

/** Looks over content that is stored but belongs to no document yet, so that its form can say what was found. */
export async function lookAtUploads(uploads: readonly { sha256: string; mediaType: string }[]): Promise<void> {
  const hashes = uploads.map(({ sha256 }) => sha256);
  await database().guardLook.createMany({ data: hashes.map((sha256) => ({ sha256 })), skipDuplicates: true });
  await patiently(uploads.map(({ sha256, mediaType }) => lookAtContent(sha256, mediaType)));
}

async function patiently(looks: readonly Promise<void>[]): Promise<void> {
  if (looks.length === 0) return;
  const all = Promise.allSettled(looks).then((answers) => {
    for (const answer of answers) {
      if (answer.status === "rejected") log.warn({ code: "look", message: String(answer.reason) });
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, PATIENCE_MS);
  });
  await Promise.race([all, enough]);
  clearTimeout(timer);
}

function whereOf(scope: GuardScope): Prisma.FileWhereInput {
  if ("fileIds" in scope) return { id: { in: [...scope.fileIds] } };
  if ("paperId" in scope) return { public: true, paperFiles: { some: { paperId: scope.paperId } } };
  const onPublicItem = { agendaItem: { meetingId: scope.meetingId, public: true } };
  return {
    public: true,
    OR: [
      { agendaFiles: { some: onPublicItem } },
      { paperFiles: { some: { paper: { consultations: { some: onPublicItem } } } } },
    ],
  };
}
