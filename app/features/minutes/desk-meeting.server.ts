import { meetingsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { can, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { forbidden, notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { DeskMeeting, DeskRights } from "./session-views.ts";

/**
 * The meeting for those who run it or write its minutes, with what they may do. 404 where it does not exist for the
 * asker, 403 for everybody else who may see it.
 */
export async function getDeskMeeting(
  viewer: PersonViewer,
  meetingId: string | undefined,
): Promise<{ meeting: DeskMeeting; rights: DeskRights }> {
  const row = isUuid(meetingId)
    ? await database().meeting.findFirst({
        where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
        select: {
          id: true,
          bodyId: true,
          organizationId: true,
          name: true,
          state: true,
          publishedAt: true,
          startsAt: true,
          startedAt: true,
          endedAt: true,
          organization: { select: { name: true } },
          body: { select: { timeZone: true } },
        },
      })
    : null;
  if (!row) throw notFound();
  const { organization, body, publishedAt, ...meeting } = row;
  const rights = rightsIn(viewer, row.organizationId);
  if (!can(viewer, "minutes.readDraft", row.organizationId)) throw forbidden("not-allowed");
  return {
    meeting: {
      ...meeting,
      organization: organization.name,
      published: publishedAt !== null,
      timeZone: body.timeZone,
    },
    rights,
  };
}

function rightsIn(viewer: PersonViewer, organizationId: string): DeskRights {
  return {
    lead: can(viewer, "meeting.lead", organizationId),
    call: can(viewer, "item.call", organizationId),
    attend: can(viewer, "attendance.record", organizationId),
    write: can(viewer, "minutes.write", organizationId),
    publish: can(viewer, "minutes.publish", organizationId),
  };
}
