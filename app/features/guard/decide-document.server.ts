import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { findGuardDocument } from "./find-guard-document.server.ts";
import { type GuardRefusal, guardPublication } from "./guard-publication.server.ts";

/**
 * Decides ahead of any publication that the newest version of a document may become public with what was found in it.
 * Throws 404 for whoever may not publish.
 * @param viewer who asks; needs "paper.publish"
 */
export async function decideDocument(
  viewer: Viewer,
  input: { fileId: string | undefined; reason: string },
): Promise<Verdict<{ decided: number }, GuardRefusal>> {
  const found = await findGuardDocument(viewer, input.fileId);
  if (!found) throw notFound();
  const given = { deed: "file", fileIds: [found.document.fileId], reason: input.reason } as const;
  return inTransaction((tx) => guardPublication(tx, found.person, given));
}
