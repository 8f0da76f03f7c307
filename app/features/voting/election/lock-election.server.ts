import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Permission } from "#app/domain/permissions/permissions.ts";
import type { ElectionRule } from "#app/domain/voting/election-run-off.ts";
import { findElectionRule } from "#app/domain/voting/election-steps.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { pollsVisibleTo } from "#app/features/voting/visible.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { SECRET_ELECTION } from "./election-matter.ts";

/**
 * The first step of every act on an election: its row, locked until the transaction ends. 404 for somebody who may not
 * see it or where it is no election, 403 without the permission.
 */
export async function lockElection(
  tx: Tx,
  viewer: Viewer,
  pollId: string,
  permission: Permission,
): Promise<{ person: PersonViewer; election: LockedElection }> {
  if (!isUuid(pollId)) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId}::uuid FOR UPDATE`;
  const row = await tx.poll.findFirst({
    where: { AND: [{ id: pollId, kind: "election" }, pollsVisibleTo(viewer)] },
    select: SELECT,
  });
  const rule = row && findElectionRule(row.rule);
  if (!row || !rule) throw notFound();
  const person = requireCan(viewer, permission, row.meeting.organizationId);
  return { person, election: lockedElection(row, rule) };
}

export type LockedElection = ReturnType<typeof lockedElection>;

function lockedElection(row: Prisma.PollGetPayload<{ select: typeof SELECT }>, rule: ElectionRule) {
  const { meeting, agendaItem, candidateVotes, ...poll } = row;
  const { land, timeZone } = meeting.body;
  return {
    ...poll,
    rule,
    /** The slip of the ballot that runs or was counted last: votes by the candidate's id. */
    slip: Object.fromEntries(
      candidateVotes.filter(({ epoch }) => epoch === poll.epoch).map(({ candidateId, votes }) => [candidateId, votes]),
    ),
    announced: poll.state === "published",
    statutoryMembers: meeting.organization.statutoryMembers,
    ...{ startsAt: meeting.startsAt, organizationId: meeting.organizationId, bodyId: meeting.bodyId, land, timeZone },
    day: dateAt(meeting.startsAt, timeZone),
    secret: poll.matter === SECRET_ELECTION,
    meetingRunning: meeting.state === "running",
    itemCalled: agendaItem.state === "called",
    itemPublic: agendaItem.public,
  };
}

/** What every fact about an election carries. */
export function electionFact(election: LockedElection, epoch = election.epoch) {
  const { bodyId, meetingId, organizationId, agendaItemId, itemPublic, id } = election;
  return { bodyId, meetingId, organizationId, agendaItemId, public: itemPublic, pollId: id, epoch };
}

const SELECT = {
  ...{ id: true, meetingId: true, agendaItemId: true, state: true, question: true, round: true, epoch: true },
  ...{ rule: true, norm: true, matter: true, onPaper: true, statutory: true, seated: true, present: true },
  ...{ excluded: true, eligible: true, invalid: true, no: true, electionOutcome: true, electedId: true },
  candidates: { orderBy: { position: "asc" }, select: { id: true, name: true, position: true } },
  candidateVotes: { select: { epoch: true, candidateId: true, votes: true } },
  agendaItem: { select: { state: true, public: true } },
  meeting: {
    select: {
      ...{ state: true, startsAt: true, bodyId: true, organizationId: true },
      organization: { select: { statutoryMembers: true } },
      body: { select: { timeZone: true, land: true } },
    },
  },
} as const satisfies Prisma.PollSelect;
