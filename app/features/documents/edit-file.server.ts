import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { lockFile } from "./lock-file.server.ts";

/**
 * Gives a document another title and opens or closes it, inside the transaction of whoever carries it. What is the same
 * already stays and is no fact. The caller has asked for the right "file.write" and checked the title.
 */
export async function editFile(
  tx: Tx,
  viewer: PersonViewer,
  input: { fileId: string; name: string; public: boolean },
): Promise<void> {
  const { fileId, name } = input;
  const file = await lockFile(tx, viewer, fileId);
  if (file.name === name && file.public === input.public) return;
  await tx.file.update({ where: { id: fileId }, data: { name, public: input.public }, select: { id: true } });
  const fact = { bodyId: viewer.bodyId, fileId };
  if (file.name !== name) await record(tx, actorOf(viewer), { kind: "file.renamed", ...fact });
  if (file.public === input.public) return;
  await record(tx, actorOf(viewer), { kind: input.public ? "file.published" : "file.closed", ...fact });
}
