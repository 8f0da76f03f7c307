import { isOffice, organizationsOf, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/**
 * Which polls exist for the asker. Citizens: announced results on public items of published meetings. The hall display:
 * its own meeting's public items, running votes too. A seat: everything of the own bodies' meetings. The office: all.
 */
export function pollsVisibleTo(viewer: Viewer): Prisma.PollWhereInput {
  const announced: Prisma.PollWhereInput = {
    state: "published",
    agendaItem: { public: true },
    meeting: { bodyId: viewer.bodyId, publishedAt: { not: null } },
  };
  if (viewer.kind === "anonymous") return announced;
  if (viewer.kind === "display") return { meetingId: viewer.meetingId, agendaItem: { public: true } };
  if (isOffice(viewer)) return { meeting: { bodyId: viewer.bodyId } };
  const ofOwnBodies: Prisma.PollWhereInput = {
    meeting: { bodyId: viewer.bodyId, organizationId: { in: organizationsOf(viewer) }, state: { not: "draft" } },
  };
  return { OR: [announced, ofOwnBodies] };
}
