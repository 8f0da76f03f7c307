import { agendaItemsVisibleTo, meetingsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** Which minutes exist for the asker: published ones of visible meetings; for the office and the chair also drafts. */
export function minutesVisibleTo(viewer: Viewer): Prisma.MinutesWhereInput {
  const published: Prisma.MinutesWhereInput = { publishedAt: { not: null }, meeting: meetingsVisibleTo(viewer) };
  if (viewer.kind !== "person") return published;
  if (isOffice(viewer)) return { meeting: { bodyId: viewer.bodyId } };
  const led = viewer.seats
    .filter((seat) => seat.role === "chair" || seat.role === "deputyChair" || seat.role === "clerk")
    .map((seat) => seat.organizationId);
  return { OR: [published, { meeting: { bodyId: viewer.bodyId, organizationId: { in: led } } }] };
}

/** Which sections exist for the asker: those of visible minutes whose agenda item is visible too. */
export function sectionsVisibleTo(viewer: Viewer): Prisma.MinutesSectionWhereInput {
  const both: Prisma.MinutesSectionWhereInput = {
    minutes: minutesVisibleTo(viewer),
    agendaItem: agendaItemsVisibleTo(viewer),
  };
  return viewer.kind === "person" ? both : { ...both, public: true };
}
