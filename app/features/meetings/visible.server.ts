import { isOffice, organizationsOf, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** Which meetings exist for the asker: published ones for all, those of the own bodies once they are scheduled. */
export function meetingsVisibleTo(viewer: Viewer): Prisma.MeetingWhereInput {
  const published = publishedMeetings(viewer);
  if (viewer.kind !== "person") return published;
  if (isOffice(viewer)) return { bodyId: viewer.bodyId };
  return { OR: [published, ownMeetings(viewer)] };
}

/** Which agenda items exist for the asker: public ones of published meetings, and all of the own bodies' meetings. */
export function agendaItemsVisibleTo(viewer: Viewer): Prisma.AgendaItemWhereInput {
  const published: Prisma.AgendaItemWhereInput = {
    public: true,
    meeting: publishedMeetings(viewer),
  };
  if (viewer.kind !== "person") return published;
  if (isOffice(viewer)) return { meeting: { bodyId: viewer.bodyId } };
  return { OR: [published, { meeting: ownMeetings(viewer) }] };
}

/** True where the asker sees the non-public part of this organization's meetings. */
export function seesNonPublicPart(viewer: Viewer, organizationId: string): boolean {
  return isOffice(viewer) || organizationsOf(viewer).includes(organizationId);
}

function publishedMeetings(viewer: Viewer): Prisma.MeetingWhereInput {
  return { bodyId: viewer.bodyId, publishedAt: { not: null }, organization: { public: true } };
}

function ownMeetings(viewer: Viewer): Prisma.MeetingWhereInput {
  return { bodyId: viewer.bodyId, organizationId: { in: organizationsOf(viewer) }, state: { not: "draft" } };
}
