import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type MinutesRefusal, moveMinutes } from "#app/domain/minutes/minutes-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type ApproveMinutesInput, approveMinutesSchema } from "./schema.ts";

export type ApproveRefusal = MinutesRefusal | "day-not-possible";

/**
 * Writes down that the body has approved its published minutes, when and in which meeting (§ 68 NKomVG leaves it to the
 * rules of procedure). The words stay as they are; names kept until then go. The same again changes nothing.
 * @param viewer who asks; needs "minutes.publish"
 */
export async function approveMinutes(
  viewer: Viewer,
  meetingId: string,
  input: ApproveMinutesInput,
): Promise<Verdict<{ approvedOn: string }, ApproveRefusal>> {
  const { approvedOn, approvedIn } = approveMinutesSchema.parse(input);
  return inLockedMeeting<{ approvedOn: string }, ApproveRefusal>(viewer, meetingId, "minutes.publish", async (held) => {
    const { tx, person, meeting } = held;
    const minutes = await tx.minutes.findUnique({
      where: { meetingId },
      select: {
        ...{ id: true, state: true, approvedOn: true, approvedIn: true },
        meeting: { select: { startsAt: true } },
      },
    });
    const isSame = minutes?.approvedOn?.toISOString().slice(0, 10) === approvedOn && minutes.approvedIn === approvedIn;
    if (isSame) return accepted({ approvedOn });
    const move = moveMinutes(minutes?.state ?? "draft", "approve");
    if (!move.ok) return move;
    if (!minutes) return refused("minutes-not-published");
    const heldOn = dateAt(minutes.meeting.startsAt, meeting.timeZone);
    if (approvedOn < heldOn || approvedOn > dateAt(now(), meeting.timeZone)) return refused("day-not-possible");
    const data = { state: move.value, approvedOn: new Date(`${approvedOn}T00:00:00Z`), approvedIn };
    await tx.minutes.update({ where: { meetingId }, data, select: { id: true } });
    const fact = { kind: "minutes.approved", ...placeOfMeeting(meeting), minutesId: minutes.id } as const;
    await record(tx, actorOf(person), fact, { approvedOn, approvedIn });
    return accepted({ approvedOn });
  });
}
