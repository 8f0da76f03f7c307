import { accepted, type Refused, refused } from "#app/domain/kernel/result.ts";
import { type MeetingTimeRefused, meetingTime } from "#app/domain/meetings/meeting-time.ts";
import { organizationsVisibleTo } from "#app/features/council/visible.server.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import type { CreateMeetingInput } from "./schema.ts";

export type CreateMeetingAnswer =
  | { ok: true; value: { meetingId: string } }
  | MeetingTimeRefused
  | (Refused<"not-a-choice"> & { readonly field: "organizationId" });

/**
 * A draft of a meeting of a body that holds meetings. Its id is made with the form: sent twice, there is one meeting.
 * @param viewer who asks; needs "meeting.write"
 * @param input the parsed form; times are wall clock of the body's zone
 */
export async function createMeeting(viewer: Viewer, input: CreateMeetingInput): Promise<CreateMeetingAnswer> {
  const { meetingId, organizationId, name, room, place } = input;
  const person = requireCan(viewer, "meeting.write", organizationId);
  return inTransaction(async (tx): Promise<CreateMeetingAnswer> => {
    const organization = await tx.organization.findFirst({
      where: {
        AND: [
          { id: organizationId, kind: { in: ["council", "mainCommittee", "committee", "advisoryBoard"] } },
          organizationsVisibleTo(person),
        ],
      },
      select: { body: { select: { timeZone: true } } },
    });
    if (!organization) return { ...refused("not-a-choice"), field: "organizationId" };
    const time = meetingTime(input, organization.body.timeZone);
    if (!time.ok) return time;
    const { bodyId } = person;
    // why: one statement that bears a repetition; a row of the same id from the same form is the same meeting.
    const { count } = await tx.meeting.createMany({
      data: [{ id: meetingId, bodyId, organizationId, name, room, place, ...time.value }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const there = await tx.meeting.findFirst({
        where: { id: meetingId, bodyId, organizationId },
        select: { id: true },
      });
      return there ? accepted({ meetingId }) : { ...refused("not-a-choice"), field: "organizationId" };
    }
    await record(tx, actorOf(person), { kind: "meeting.created", bodyId, meetingId, organizationId });
    return accepted({ meetingId });
  });
}
