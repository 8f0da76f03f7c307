import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { agendaItemsVisibleTo, meetingsVisibleTo } from "./visible.server.ts";

/** What an address is about; both are missing on pages of other things. */
export type AboutMeeting = { readonly meetingId?: string | undefined; readonly agendaItemId?: string | undefined };

const daySelect = { startsAt: true, body: { select: { timeZone: true } } } as const;

/**
 * The day whose law a page speaks of: that of the meeting it is about. Null for other pages, and for a meeting that
 * does not exist for the asker.
 */
export async function findLawDay(viewer: Viewer, { meetingId, agendaItemId }: AboutMeeting): Promise<LocalDate | null> {
  if (isUuid(meetingId)) {
    const where = { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] };
    return dayOf(await reader(viewer).meeting.findFirst({ where, select: daySelect }));
  }
  if (isUuid(agendaItemId)) {
    const where = { AND: [{ id: agendaItemId }, agendaItemsVisibleTo(viewer)] };
    const item = await reader(viewer).agendaItem.findFirst({ where, select: { meeting: { select: daySelect } } });
    return dayOf(item?.meeting ?? null);
  }
  return null;
}

function dayOf(meeting: { startsAt: Date; body: { timeZone: string } } | null): LocalDate | null {
  return meeting && dateAt(meeting.startsAt, meeting.body.timeZone);
}
