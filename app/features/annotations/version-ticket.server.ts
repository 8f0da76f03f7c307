import { timingSafeEqual } from "node:crypto";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { keyedFingerprint } from "#app/platform/seal.server.ts";

/**
 * Shows that somebody was given this version to read. A mark made on a train may arrive after a newer version; without
 * a ticket anybody could lay a mark onto an earlier version that they were never shown, and be shown its page.
 */
export async function versionTicket(viewer: PersonViewer, file: { id: string; version: number }): Promise<string> {
  const seal = { purpose: "annotations/ticket", owner: viewer.personId };
  return (await keyedFingerprint(seal, `${file.id}/${file.version}`)).toString("base64url");
}

/** Whether the ticket is this person's for this version. */
export async function isTicketFor(
  viewer: PersonViewer,
  file: { id: string; version: number },
  ticket: string,
): Promise<boolean> {
  const [given, wanted] = [Buffer.from(ticket), Buffer.from(await versionTicket(viewer, file))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
