import { record } from "#app/features/events/record.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";

/** Records for every version that carries a content that its text has been read, or that there is none to be read. */
export async function tellRead(sha256: string): Promise<void> {
  const versions = await database().fileVersion.findMany({
    where: { sha256, text: { state: { not: "waiting" } } },
    select: { fileId: true, version: true, file: { select: { bodyId: true } } },
  });
  await inTransaction(async (tx) => {
    for (const { fileId, version, file } of versions) {
      await record(tx, { accountId: null }, { kind: "file.read", bodyId: file.bodyId, fileId, version });
    }
  });
}
