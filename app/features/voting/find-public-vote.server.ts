import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** That a vote runs, or is counted and waits for its announcement; nothing of how it stands. */
export type PublicVote = { agendaItemId: string; state: "open" | "closed" };

/**
 * The vote of a meeting of which everybody may know that it runs: on a public item of a published, running meeting. Read
 * with the full connection, because a running vote is no published row; only the item and the state leave this function.
 */
export async function findPublicVote(viewer: Viewer, meetingId: string | undefined): Promise<PublicVote | null> {
  if (!isUuid(meetingId)) return null;
  const poll = await database().poll.findFirst({
    where: {
      ...{ meetingId, state: { in: ["open", "closed"] }, agendaItem: { public: true, state: "called" } },
      meeting: {
        ...{ bodyId: viewer.bodyId, state: "running", publishedAt: { not: null } },
        organization: { public: true },
      },
    },
    select: { agendaItemId: true, state: true },
  });
  return poll && { agendaItemId: poll.agendaItemId, state: poll.state === "open" ? "open" : "closed" };
}
