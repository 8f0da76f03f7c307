import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { Upload } from "./receive-content.server.ts";
import { nameOr } from "./schema.ts";

/**
 * Makes a document out of stored content, inside the transaction of whoever attaches it.
 * The caller has asked for the right "file.write".
 * @param tx the running transaction
 * @param viewer who stores it
 * @param input an empty name is taken from the file's name; pageCount where it is known
 */
export async function createFile(
  tx: Tx,
  viewer: PersonViewer,
  input: { name: string; public: boolean; upload: Upload; pageCount?: number | null },
): Promise<{ fileId: string; version: number }> {
  const { sha256, byteSize, mediaType, fileName } = input.upload;
  const file = await tx.file.create({
    data: {
      bodyId: viewer.bodyId,
      name: nameOr(fileName, input.name),
      public: input.public,
      createdById: viewer.accountId,
      versions: {
        create: {
          ...{ sha256, byteSize, mediaType, fileName },
          version: 1,
          pageCount: input.pageCount ?? null,
          createdById: viewer.accountId,
        },
      },
    },
    select: { id: true },
  });
  const fact = { bodyId: viewer.bodyId, fileId: file.id };
  await record(tx, actorOf(viewer), { kind: "file.stored", ...fact, version: 1, sha256, bytes: byteSize });
  return { fileId: file.id, version: 1 };
}
