import { createHash } from "node:crypto";
import { listStays } from "#app/features/meetings/list-attendance.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { listCourseRows } from "./course-rows.server.ts";
import type { DeskSection } from "./desk-sections.server.ts";

type Db = Pick<Tx, "attendance" | "agendaItem" | "substitution" | "disruption">;

/**
 * A digest of everything that becomes public with a meeting's minutes: the sections, who was there, and the course. The
 * question before the publication shows it, and the deed carries it back.
 * @param sections as they were read first, so that whatever changes while the rest is read makes the deed ask again
 */
export async function readFingerprint(db: Db, meetingId: string, sections: readonly DeskSection[]): Promise<string> {
  const around = [await listStays(db, meetingId), await listCourseRows(db, meetingId)];
  return createHash("sha256")
    .update(JSON.stringify([sections, around]))
    .digest("base64url");
}
