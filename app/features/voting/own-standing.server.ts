import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import { can, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { LiveState, OwnVote } from "./live-views.ts";

/** Whether the asker is present, and how the asker stands in the given vote. */
export async function getOwnStanding(
  viewer: PersonViewer,
  meeting: { id: string; organizationId: string },
  poll: { id: string; epoch: number } | null,
): Promise<NonNullable<LiveState["own"]>> {
  const at = now();
  const attendance = await database().attendance.findFirst({
    where: {
      meetingId: meeting.id,
      personId: viewer.personId,
      startsAt: { lte: at },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    select: { id: true },
  });
  const leads = can(viewer, "meeting.lead", meeting.organizationId);
  return { present: attendance !== null, leads, vote: poll ? await findOwnVote(viewer, poll) : null };
}

async function findOwnVote(viewer: PersonViewer, poll: { id: string; epoch: number }): Promise<OwnVote | null> {
  const place = { pollId: poll.id, epoch: poll.epoch, personId: viewer.personId };
  const voter = await database().pollVoter.findUnique({
    where: { pollId_epoch_personId: place },
    select: { entitled: true, reason: true },
  });
  if (!voter) return null;
  const ballot = await database().ballot.findUnique({
    where: { pollId_epoch_personId: place },
    select: { choice: true, key: true },
  });
  return { entitled: voter.entitled, reason: voter.reason as NotEntitled | null, ballot };
}
