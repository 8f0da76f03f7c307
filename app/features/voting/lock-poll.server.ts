import type { Permission } from "#app/domain/permissions/permissions.ts";
import type { MajorityRule } from "#app/domain/voting/majority.ts";
import { findMajorityRule } from "#app/domain/voting/poll-result.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { pollsVisibleTo } from "./visible.server.ts";

/**
 * The first step of every act on a poll: its row, locked until the transaction ends, so that ballots and other acts
 * wait. 404 for somebody who may not see it, 403 without the permission.
 */
export async function lockPoll(
  tx: Tx,
  viewer: Viewer,
  pollId: string,
  permission: Permission,
): Promise<{ person: PersonViewer; poll: LockedPoll }> {
  if (!isUuid(pollId)) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId}::uuid FOR UPDATE`;
  const row = await tx.poll.findFirst({ where: { AND: [{ id: pollId }, pollsVisibleTo(viewer)] }, select: SELECT });
  const rule = row && findMajorityRule(row.rule);
  if (!row || !rule) throw notFound();
  const person = requireCan(viewer, permission, row.meeting.organizationId);
  return { person, poll: lockedPoll(row, rule) };
}

/**
 * A poll whose row this transaction holds already, for what the system does by itself; nobody's right is asked for.
 * Null where there is none, or where its rule is not known.
 */
export async function takePoll(tx: Tx, pollId: string): Promise<LockedPoll | null> {
  const row = await tx.poll.findUnique({ where: { id: pollId }, select: SELECT });
  const rule = row && findMajorityRule(row.rule);
  return row && rule ? lockedPoll(row, rule) : null;
}

export type LockedPoll = ReturnType<typeof lockedPoll>;

function lockedPoll(row: Prisma.PollGetPayload<{ select: typeof SELECT }>, rule: MajorityRule) {
  const { meeting, agendaItem, ...poll } = row;
  return {
    ...poll,
    rule,
    startsAt: meeting.startsAt,
    organizationId: meeting.organizationId,
    statutoryMembers: meeting.organization.statutoryMembers,
    bodyId: meeting.bodyId,
    timeZone: meeting.body.timeZone,
    land: meeting.body.land,
    meetingRunning: meeting.state === "running",
    itemCalled: agendaItem.state === "called",
    itemPublic: agendaItem.public,
  };
}

/** What every fact about a poll carries. */
export function factOf(poll: LockedPoll, epoch = poll.epoch) {
  const { bodyId, meetingId, organizationId, agendaItemId, itemPublic, id } = poll;
  return { bodyId, meetingId, organizationId, agendaItemId, public: itemPublic, pollId: id, epoch };
}

const SELECT = {
  id: true,
  meetingId: true,
  agendaItemId: true,
  kind: true,
  startedAs: true,
  needsApproval: true,
  openedAt: true,
  closesAt: true,
  onPaper: true,
  publicKey: true,
  abstentionAllowed: true,
  matter: true,
  motionId: true,
  state: true,
  question: true,
  round: true,
  rule: true,
  norm: true,
  statutory: true,
  seated: true,
  present: true,
  excluded: true,
  eligible: true,
  epoch: true,
  seq: true,
  cast: true,
  yes: true,
  no: true,
  abstain: true,
  invalid: true,
  result: true,
  announced: true,
  agendaItem: { select: { state: true, public: true } },
  meeting: {
    select: {
      state: true,
      startsAt: true,
      bodyId: true,
      organizationId: true,
      organization: { select: { statutoryMembers: true } },
      body: { select: { timeZone: true, land: true } },
    },
  },
} as const;
