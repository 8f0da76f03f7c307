import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { keysToDecide, listGuardDocuments } from "./list-guard-documents.server.ts";
import { guardReasonSchema } from "./schema.ts";

export type GuardRefusal = "guard-reason-missing";

/**
 * Lets documents become public, inside the transaction that publishes them. Where something was found in one, or it
 * could not be looked over, a reason is needed; it is kept with what was found and holds until the document changes.
 * The caller has asked for the right to publish.
 * @param tx the running transaction
 * @param input deed: on what occasion; reason: why they become public nevertheless
 */
export async function guardPublication(
  tx: Tx,
  viewer: PersonViewer,
  input: { deed: "paper" | "meeting" | "file"; fileIds: readonly string[]; reason: string | undefined },
): Promise<Verdict<{ decided: number }, GuardRefusal>> {
  const documents = (await listGuardDocuments(tx, input.fileIds)).filter(({ open }) => open);
  if (documents.length === 0) return accepted({ decided: 0 });
  const reason = guardReasonSchema.safeParse(input.reason);
  if (!reason.success) return refused("guard-reason-missing");
  for (const document of documents) {
    const keys = keysToDecide(document);
    await tx.guardDecision.create({
      data: {
        ...{ fileVersionId: document.versionId, deed: input.deed, keys, reason: reason.data },
        ...{ decidedById: viewer.accountId, decidedAt: now() },
      },
      select: { id: true },
    });
    const { fileId, version } = document;
    const fact = { kind: "file.decided", bodyId: viewer.bodyId, fileId, version, findings: keys.length } as const;
    await record(tx, actorOf(viewer), fact, { reason: reason.data });
  }
  return accepted({ decided: documents.length });
}
