import { isCastOnDevices } from "#app/domain/voting/poll-kind.ts";
import { findMajorityRule } from "#app/domain/voting/poll-result.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { getSpeakers } from "#app/features/speakers/get-speakers.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { forbidden, notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { liveElection } from "./election/live-election.ts";
import { shownElection } from "./election/shown-election.ts";
import { getLeadStanding } from "./lead-standing.server.ts";
import { listNamedVotes } from "./list-named-votes.server.ts";
import { listRecordableVotes } from "./list-recordable-votes.server.ts";
import type { LivePoll, LiveState, Place, ShownResult } from "./live-views.ts";
import type { NamedVote } from "./named-vote.ts";
import { getOwnStanding } from "./own-standing.server.ts";
import { readPollOffers } from "./poll-offers.server.ts";
import { approvalOf } from "./published-result.ts";
import { toText } from "./seal-envelope.ts";
import { POLL, POLLS_SHOWN, type PollRow, sharedReads } from "./shared-reads.server.ts";

/**
 * Everything a live screen shows, as it stands in the database now. Read with the full connection, because running votes
 * are not published rows; therefore each part asks for the place's right itself.
 * Throws 404 where the asker may not know of the meeting, 403 for a member who does not lead and asks for the chair's.
 */
export async function getLiveState(
  viewer: Viewer,
  meetingId: string,
  place: Exclude<Place, "public">,
): Promise<LiveState> {
  const meeting = await findMeeting(viewer, meetingId);
  requirePlace(viewer, { id: meetingId, organizationId: meeting.organizationId }, place);
  const inHall = place === "hall";
  const asks = viewer.kind === "person" && !inHall ? viewer : null;
  const reads = sharedReads();
  const item = await reads.item(meetingId);
  const shownItem = inHall && !item?.public ? null : item;
  // why: while the hall shows the neutral screen, it keeps no picture of what went before either.
  const quiet = inHall && (meeting.state === "closed" || (item !== null && !item.public));
  const polls = quiet ? [] : ((await (inHall ? reads.publicPolls : reads.polls)(meetingId)) ?? []);
  const current =
    polls.find(({ state }) => state === "open" || state === "closed") ??
    polls.find(({ state, agendaItemId }) => state === "published" && agendaItemId === shownItem?.id);
  const announced = polls.flatMap(({ id, state }) => (state === "published" ? id : []));
  const votes = await listNamedVotes(database(), asks, announced);
  const lead = place === "chair" ? await getLeadStanding(meetingId, current) : null;
  return {
    meeting: {
      id: meetingId,
      name: meeting.name,
      organization: meeting.organization.name,
      running: meeting.state === "running",
      ended: meeting.state === "closed",
      behindDoors: meeting.state === "running" && item !== null && !item.public,
    },
    item: shownItem,
    poll: current ? livePoll(current, place, votes.get(current.id)) : null,
    results: polls.flatMap((poll) =>
      poll.state === "published" ? (shownResult(poll, poll.announced, votes.get(poll.id)) ?? []) : [],
    ),
    elections: polls.flatMap((poll) => (poll.state === "published" ? (shownElection(poll) ?? []) : [])),
    own:
      asks && (await getOwnStanding(asks, { id: meetingId, organizationId: meeting.organizationId }, current ?? null)),
    lead,
    speakers:
      shownItem && meeting.state === "running"
        ? await getSpeakers(viewer, place, { id: meetingId, organizationId: meeting.organizationId }, shownItem.id)
        : null,
    motions:
      shownItem && !inHall && meeting.state === "running"
        ? await (place === "chair" ? reads.leadMotions : reads.motions)(shownItem.id)
        : null,
    recordable:
      asks && item && meeting.state === "running" && hasAnnounced(polls, item.id)
        ? await listRecordableVotes(asks, meetingId)
        : [],
    offers: place === "chair" && item ? await readPollOffers(database(), { ...meeting, meetingId }) : null,
  };
}

/** One poll as a place sees it, for telling rooms; null when it does not exist. */
export async function findLivePoll(pollId: string, place: Place): Promise<LivePoll | null> {
  const poll = await database().poll.findUnique({ where: { id: pollId }, select: POLL });
  if (!poll) return null;
  // why: of a roll call citizens hear who voted, through their own connection; not who was away or silent.
  const citizen: Viewer = { kind: "anonymous", bodyId: "" };
  const [db, reading] = place === "public" ? [publicDatabase(), citizen] : [database(), null];
  const votes = poll.state === "published" ? await listNamedVotes(db, reading, [pollId]) : null;
  return livePoll(poll, place, votes?.get(pollId));
}

/** Whether somebody may watch from a place; asked at each join and again while the stream runs. */
export function mayWatch(viewer: Viewer, meeting: { id: string; organizationId: string }, place: Place): boolean {
  if (place === "public") return true;
  if (place === "member") return can(viewer, "meeting.readNonPublic", meeting.organizationId);
  if (place === "hall" && viewer.kind === "display") return viewer.meetingId === meeting.id;
  return can(viewer, "meeting.lead", meeting.organizationId);
}

function requirePlace(viewer: Viewer, meeting: { id: string; organizationId: string }, place: Place): void {
  if (mayWatch(viewer, meeting, place)) return;
  throw mayWatch(viewer, meeting, "member") ? forbidden("not-allowed") : notFound();
}

/** Whether a vote of the item is announced, as far as the latest votes tell: among many it may be an earlier one. */
function hasAnnounced(polls: readonly PollRow[], itemId: string): boolean {
  const isAnnounced = polls.some(({ state, agendaItemId }) => state === "published" && agendaItemId === itemId);
  return isAnnounced || polls.length === POLLS_SHOWN;
}

async function findMeeting(viewer: Viewer, meetingId: string) {
  const meeting = isUuid(meetingId) ? await sharedReads().meeting(meetingId) : null;
  if (meeting?.bodyId !== viewer.bodyId) throw notFound();
  return meeting;
}

function livePoll(poll: PollRow, place: Place, votes: NamedVote[] = []): LivePoll {
  const { id, agendaItemId, kind, onPaper, state, question, round, epoch, seq, cast, eligible } = poll;
  const { changeAllowed, abstentionAllowed, wording } = poll;
  const boxKey = isCastOnDevices(poll) && poll.publicKey ? toText(poll.publicKey) : null;
  const terms = {
    boxKey,
    kind,
    onPaper,
    closesAt: poll.closesAt?.toISOString() ?? null,
    remainingMs: poll.closesAt && state === "open" ? Math.max(0, poll.closesAt.getTime() - now().getTime()) : null,
    changeAllowed,
    abstentionAllowed,
  };
  const shown = state === "published" ? poll.announced : place === "chair" ? poll.result : null;
  const result = state === "open" ? null : shownResult(poll, shown, votes);
  const visible = state === "draft" ? "cancelled" : state;
  return {
    id,
    agendaItemId,
    ...terms,
    state: visible,
    question,
    wording,
    round,
    epoch,
    seq,
    cast,
    entitled: eligible ?? 0,
    result,
    election: liveElection(poll, place),
  };
}

function shownResult(
  poll: PollRow,
  announced: "ADOPTED" | "REJECTED" | null,
  votes: NamedVote[] = [],
): ShownResult | null {
  const rule = findMajorityRule(poll.rule);
  if (!announced || !poll.result || !rule) return null;
  const {
    id,
    meetingId,
    agendaItemId,
    kind,
    question,
    wording,
    round,
    yes,
    no,
    abstain,
    invalid,
    eligible,
    needed,
    norm,
  } = poll;
  const numbers = { yes, no, abstain, invalid, eligible, needed };
  const approval = { needsApproval: poll.needsApproval, approval: approvalOf(poll.approval) };
  const outcome = { rule, norm, announced, computed: poll.result, note: poll.announcedNote, ...approval };
  const hasReceipts = poll.state === "published" && poll.boxRoot !== null;
  return {
    pollId: id,
    meetingId,
    agendaItemId,
    kind,
    question,
    wording,
    round,
    ...numbers,
    ...outcome,
    votes,
    hasReceipts,
  };
}
