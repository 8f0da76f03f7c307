import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { lockFile } from "./lock-file.server.ts";
import type { Upload } from "./receive-content.server.ts";

/**
 * Puts new content in front of the old one, which stays. The same content again changes nothing.
 * @param viewer who asks; needs "file.write"
 * @param input upload: what receiveContent or receiveUpload gave
 * @returns the number of the version that carries the content
 */
export async function addVersion(
  viewer: Viewer,
  input: { fileId: string; upload: Upload; pageCount?: number | null },
): Promise<{ version: number }> {
  const person = requireCan(viewer, "file.write");
  const { fileId } = input;
  const { sha256, byteSize, mediaType, fileName } = input.upload;
  return inTransaction(async (tx) => {
    await lockFile(tx, person, fileId);
    const newest = await tx.fileVersion.findFirst({
      where: { fileId },
      orderBy: { version: "desc" },
      select: { version: true, sha256: true },
    });
    if (newest?.sha256 === sha256) return { version: newest.version };
    const version = (newest?.version ?? 0) + 1;
    await tx.fileVersion.create({
      data: {
        ...{ fileId, version, sha256, byteSize, mediaType, fileName },
        pageCount: input.pageCount ?? null,
        createdById: person.accountId,
      },
      select: { id: true },
    });
    const fact = { bodyId: person.bodyId, fileId, version, sha256, bytes: byteSize };
    await record(tx, actorOf(person), { kind: "file.stored", ...fact });
    return { version };
  });
}
