import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import { readQuorumStanding } from "#app/features/meetings/quorum-standing.server.ts";
import { can, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { OwnBallot, OwnEnvelope } from "./ballot-answer.ts";
import type { LiveState, OwnVote } from "./live-views.ts";
import { ownEnvelope } from "./own-envelope.server.ts";

/** Whether the asker is present, and how the asker stands in the given vote. */
export async function getOwnStanding(
  viewer: PersonViewer,
  meeting: { id: string; organizationId: string },
  poll: { id: string; epoch: number; kind: PollKind } | null,
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
  const { personId } = viewer;
  const own = { personId, endsAt: null };
  const disrupted = (await database().disruption.count({ where: { meetingId: meeting.id, ...own } })) > 0;
  const calledHere = { agendaItem: { meetingId: meeting.id, state: "called" } } as const;
  const present = attendance !== null && !disrupted;
  return {
    present,
    leads: can(viewer, "meeting.lead", meeting.organizationId),
    barred: (await database().exclusion.count({ where: { ...own, ...calledHere } })) > 0,
    disrupted,
    doubting: (await readQuorumStanding(database(), meeting.id)).doubt?.personId === personId,
    mayDoubt: present && can(viewer, "ballot.cast", meeting.organizationId),
    vote: poll ? await findOwnVote(viewer, poll) : null,
  };
}

async function findOwnVote(
  viewer: PersonViewer,
  poll: { id: string; epoch: number; kind: PollKind },
): Promise<OwnVote | null> {
  const place = { pollId: poll.id, epoch: poll.epoch, personId: viewer.personId };
  const voter = await database().pollVoter.findUnique({
    where: { pollId_epoch_personId: place },
    select: { entitled: true, reason: true },
  });
  if (!voter) return null;
  const ballot = poll.kind === "secret" ? await findOwnEnvelope(place) : await findOwnBallot(place);
  const { personId } = viewer;
  return { personId, entitled: voter.entitled, reason: voter.reason as NotEntitled | null, ballot };
}

type Place = { pollId: string; epoch: number; personId: string };

function findOwnBallot(place: Place): Promise<OwnBallot | null> {
  return database().ballot.findUnique({
    where: { pollId_epoch_personId: place },
    select: { choice: true, key: true },
  });
}

async function findOwnEnvelope(place: Place): Promise<OwnEnvelope | null> {
  const sealed = await database().sealed.findUnique({
    where: { pollId_epoch_personId: place },
    select: { envelope: true, key: true },
  });
  const { envelope, key } = sealed ?? {};
  return envelope && key ? ownEnvelope({ ...place, envelope, key }) : null;
}
