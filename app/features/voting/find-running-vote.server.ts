import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { RunningVote } from "./live-views.ts";

/**
 * The running vote in which the asker may vote on a device and has not, whatever page is open; null for everybody else.
 * A hand count needs no device, so nobody is called to one.
 */
export async function findRunningVote(viewer: Viewer): Promise<RunningVote | null> {
  if (viewer.kind !== "person") return null;
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.meeting_id, p.question, o.name
    FROM poll p
    JOIN poll_voter v ON v.poll_id = p.id AND v.epoch = p.epoch AND v.person_id = ${viewer.personId}::uuid AND v.entitled
    JOIN meeting m ON m.id = p.meeting_id
    JOIN organization o ON o.id = m.organization_id
    WHERE p.state = 'open' AND p.kind IN ('open', 'rollCall', 'secret') AND NOT p.on_paper
      AND (p.closes_at IS NULL OR clock_timestamp() < p.closes_at)
      AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.poll_id = p.id AND b.epoch = p.epoch AND b.person_id = v.person_id)
      AND NOT EXISTS (SELECT 1 FROM sealed s WHERE s.poll_id = p.id AND s.epoch = p.epoch AND s.person_id = v.person_id)
    LIMIT 1`;
  const [row] = rows;
  return row ? { meetingId: row.meeting_id, question: row.question, organization: row.name } : null;
}

type Row = { meeting_id: string; question: string; name: string };
