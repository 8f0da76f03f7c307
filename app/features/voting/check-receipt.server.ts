import { parseTracker } from "#app/domain/voting/sealed-ballot.ts";
import { meetingsVisibleTo } from "#app/features/meetings/visible.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { BoxView, ReceiptStanding } from "./receipt-views.ts";
import { fingerprint } from "./seal-envelope.ts";
import { pollsVisibleTo } from "./visible.server.ts";

/**
 * The boxes of a meeting's secret votes, as far as the asker may see the votes. How a vote came out is not among it.
 * Throws 404 where the asker may not know of the meeting.
 */
export async function listBoxes(
  viewer: PersonViewer,
  meetingId: string,
): Promise<{ meeting: string; boxes: BoxView[] }> {
  const meeting = await getMeeting(viewer, meetingId);
  const polls = await database().poll.findMany({
    where: boxesVisibleTo(viewer, meetingId),
    orderBy: { openedAt: "asc" },
    select: {
      ...{ id: true, question: true, round: true, state: true, epoch: true, cast: true, eligible: true },
      ...{ boxRoot: true, onPaper: true },
      trackers: { select: { epoch: true, tracker: true }, orderBy: { tracker: "asc" } },
    },
  });
  const boxes = polls.map((poll): BoxView => {
    const { id: pollId, question, round, cast, boxRoot: root } = poll;
    const state = root ? "counted" : poll.state === "open" && !poll.onPaper ? "running" : "ended";
    const trackers = poll.trackers.filter(({ epoch }) => root && epoch === poll.epoch).map(({ tracker }) => tracker);
    return { pollId, question, round, state, cast, entitled: poll.eligible ?? 0, root, trackers };
  });
  return { meeting: meeting.name, boxes };
}

/**
 * What became of the envelope with this fingerprint, among the meeting's secret votes that the asker may see.
 * @param typed the code as a person typed it
 */
export async function checkReceipt(viewer: PersonViewer, meetingId: string, typed: string): Promise<ReceiptStanding> {
  await getMeeting(viewer, meetingId);
  const tracker = parseTracker(typed);
  if (!tracker) return { standing: "unreadable", typed };
  const poll = boxesVisibleTo(viewer, meetingId);
  const counted = await database().pollTracker.findFirst({
    where: { tracker, poll },
    orderBy: { epoch: "desc" },
    select: { epoch: true, poll: { select: { epoch: true, question: true, boxRoot: true } } },
  });
  if (counted) {
    const { question, epoch, boxRoot } = counted.poll;
    const standing = boxRoot && epoch === counted.epoch ? "counted" : "repeated";
    return { standing, question, typed };
  }
  const inBoxes = await database().sealed.findMany({
    where: { envelope: { not: null }, poll: { AND: [poll, { state: "open" }] } },
    select: { envelope: true, poll: { select: { question: true } } },
  });
  const found = inBoxes.find(({ envelope }) => envelope && fingerprint(envelope) === tracker);
  return found ? { standing: "inBox", question: found.poll.question, typed } : { standing: "unknown", typed };
}

function boxesVisibleTo(viewer: PersonViewer, meetingId: string) {
  return { AND: [pollsVisibleTo(viewer), { meetingId, startedAs: "secret" as const, publicKey: { not: null } }] };
}

async function getMeeting(viewer: PersonViewer, meetingId: string): Promise<{ name: string }> {
  const meeting = isUuid(meetingId)
    ? await database().meeting.findFirst({
        where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
        select: { name: true },
      })
    : null;
  if (!meeting) throw notFound();
  return meeting;
}
