import { createHash, randomBytes } from "node:crypto";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type DisplayViewer, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

const KEY_BYTES = 24;

/**
 * Makes a new key for the meeting's hall display; an older one no longer opens it.
 * @returns the key for the display's address, shown once; the database keeps its SHA-256
 */
export async function openHallDisplay(viewer: Viewer, meetingId: string): Promise<{ key: string }> {
  if (!isUuid(meetingId)) throw notFound();
  const key = randomBytes(KEY_BYTES).toString("base64url");
  await inTransaction(async (tx) => {
    const meeting = await tx.meeting.findFirst({
      where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
      select: { bodyId: true, organizationId: true },
    });
    if (!meeting) throw notFound();
    const person = requireCan(viewer, "meeting.lead", meeting.organizationId);
    await tx.meeting.update({
      where: { id: meetingId },
      data: { displayKeyHash: hashed(key) },
      select: { id: true },
    });
    const fact = { kind: "meeting.changed", ...meeting, meetingId, fields: ["hallDisplay"] } as const;
    await record(tx, actorOf(person), fact);
  });
  return { key };
}

/** The hall display that this key opens, or null. Knows only its own meeting, and of that only the public part. */
export async function findHallDisplay(meetingId: string, key: string | null): Promise<DisplayViewer | null> {
  if (!key || !isUuid(meetingId)) return null;
  const meeting = await database().meeting.findFirst({
    where: { id: meetingId, displayKeyHash: hashed(key), state: { not: "draft" } },
    select: { bodyId: true },
  });
  return meeting ? { kind: "display", bodyId: meeting.bodyId, meetingId } : null;
}

function hashed(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
