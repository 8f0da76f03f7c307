import { accepted, type Refused, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import type { PaperRefusal } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { type GuardRefusal, guardPublication } from "#app/features/guard/guard-publication.server.ts";
import { filesInScope, lookNow } from "#app/features/guard/look-now.server.ts";
import { publishPapersOfMeeting } from "#app/features/papers/publish-with-meeting.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { fingerprintOf } from "./get-publication.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { MeetingState } from "./meeting-views.ts";
import type { PublishMeetingInput } from "./schema.ts";

type Code =
  | MeetingRefusal
  | GuardRefusal
  | PaperRefusal
  | "paper-not-public"
  | "organization-not-public"
  | "changed-meanwhile";
export type PublishMeetingAnswer =
  | { ok: true; value: MeetingState }
  | (Refused<Code> & { /** The paper in the way. */ readonly reference?: string });

/**
 * Shows the meeting to everybody, with its public items and, in the same transaction, their public papers. The deed
 * carries the fingerprint of what was shown before it: when anything changed meanwhile, nothing is published.
 * Publishing again is harmless.
 * @param viewer who asks; needs "meeting.publish" and "paper.publish"
 */
export async function publishMeeting(
  viewer: Viewer,
  meetingId: string,
  input: PublishMeetingInput,
): Promise<PublishMeetingAnswer> {
  if (isUuid(meetingId)) await lookNow({ meetingId });
  const inTheWay: { reference?: string } = {};
  const verdict = await inLockedMeeting<MeetingState, Code>(viewer, meetingId, "meeting.publish", async (held) => {
    const { tx, person, meeting } = held;
    requireCan(viewer, "paper.publish", meeting.organizationId);
    const move = moveMeeting(meeting.state, "publish");
    if (!move.ok) return move;
    if (meeting.published) return accepted(meeting.state);
    if (!meeting.organizationPublic) return refused("organization-not-public");
    // why: agendas change only while the meeting's row is held, so what is read here is what is published below.
    if ((await fingerprintOf(tx, meetingId)) !== input.seen) return refused("changed-meanwhile");
    const fileIds = await filesInScope(tx, { meetingId });
    const guarded = await guardPublication(tx, person, { deed: "meeting", fileIds, reason: input.guardReason });
    if (!guarded.ok) return guarded;
    const papers = await publishPapersOfMeeting(tx, person, { meetingId });
    if (!papers.ok) {
      inTheWay.reference = papers.reference;
      return refused(papers.refused);
    }
    const data = { state: move.value, publishedAt: now(), version: meeting.version + 1 };
    await tx.meeting.update({ where: { id: meetingId }, data, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.published", ...placeOfMeeting(meeting) });
    return accepted(move.value);
  });
  return withReference(verdict, inTheWay.reference);
}

function withReference(verdict: Verdict<MeetingState, Code>, reference?: string): PublishMeetingAnswer {
  return verdict.ok || !reference ? verdict : { ...verdict, reference };
}
