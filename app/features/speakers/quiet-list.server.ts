import { randomUUID } from "node:crypto";
import { maySpeak } from "#app/domain/speakers/speaker-deeds.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { SpeakersView } from "./speaker-views.ts";

type Found = { closed: boolean; busy: boolean; excluded: boolean; present: boolean };

/**
 * The list while nobody speaks or waits, in one query: a whole hall reads its screens anew at the opening of a vote.
 * null when there is more to tell; then everything is read.
 */
export async function findQuiet(
  asker: Viewer,
  place: "member" | "hall",
  meeting: { id: string; organizationId: string },
  agendaItemId: string,
): Promise<SpeakersView | null> {
  const seats = asker.kind === "person" ? asker.seats : [];
  const roles = seats.filter((seat) => seat.organizationId === meeting.organizationId).map(({ role }) => role);
  // why: whether a substitute stands in for somebody hangs on who else is there.
  if (roles.includes("substitute")) return null;
  const personId = asker.kind === "person" ? asker.personId : null;
  const at = now();
  const [found] = await database().$queryRaw<Found[]>`
    SELECT
      EXISTS (SELECT 1 FROM speaker_list WHERE agenda_item_id = ${agendaItemId}::uuid AND closed) AS closed,
      EXISTS (SELECT 1 FROM speaker_request
        WHERE agenda_item_id = ${agendaItemId}::uuid
          AND (state IN ('waiting', 'speaking') OR state = 'removed' AND person_id = ${personId}::uuid)) AS busy,
      EXISTS (SELECT 1 FROM exclusion
        WHERE agenda_item_id = ${agendaItemId}::uuid AND person_id = ${personId}::uuid
          AND starts_at <= ${at} AND (ends_at IS NULL OR ends_at > ${at})) AS excluded,
      EXISTS (SELECT 1 FROM attendance
        WHERE meeting_id = ${meeting.id}::uuid AND person_id = ${personId}::uuid
          AND starts_at <= ${at} AND (ends_at IS NULL OR ends_at > ${at}))
        AND NOT EXISTS (SELECT 1 FROM disruption
          WHERE meeting_id = ${meeting.id}::uuid AND person_id = ${personId}::uuid
            AND starts_at <= ${at} AND (ends_at IS NULL OR ends_at > ${at})) AS present`;
  if (!found || found.busy) return null;
  const { closed, excluded, present } = found;
  const role = roles.find((one) => one !== "clerk") ?? roles[0];
  const may = maySpeak({ role: role ?? null, excluded, present, standsIn: false, askedByChair: false });
  const own = {
    requests: [],
    hasFloor: false,
    hindrance: may.ok ? null : may.refused,
    removed: null,
    nextKey: randomUUID(),
  };
  return {
    agendaItemId,
    closed,
    speaking: null,
    waiting: [],
    waitingCount: 0,
    own: role === undefined || place === "hall" ? null : own,
    lead: null,
  };
}
