import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MinutesRefusal, moveMinutes } from "#app/domain/minutes/minutes-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { findLogHead } from "#app/features/events/session-log.server.ts";
import { inLockedMeeting, placeOfMeeting } from "#app/features/meetings/in-locked-meeting.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { listDeskSections } from "./desk-sections.server.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";
import { readFingerprint } from "./fingerprint.server.ts";
import { type PublishMinutesInput, publishMinutesSchema } from "./schema.ts";

export type PublishMinutesRefusal =
  | MinutesRefusal
  | "meeting-not-closed"
  | "meeting-not-published"
  | "minutes-incomplete"
  | "changed-meanwhile";

/**
 * Shows the minutes to everybody: the sections of public items to citizens, the others to those who may read them. From
 * then on the database keeps the words as they are. The deed carries the fingerprint of what was shown before it.
 * Publishing again changes nothing.
 * @param viewer who asks; needs "minutes.publish"
 */
export async function publishMinutes(
  viewer: Viewer,
  meetingId: string,
  input: PublishMinutesInput,
): Promise<Verdict<{ minutesId: string }, PublishMinutesRefusal>> {
  const { seen } = publishMinutesSchema.parse(input);
  return inLockedMeeting<{ minutesId: string }, PublishMinutesRefusal>(
    viewer,
    meetingId,
    "minutes.publish",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "closed") return refused("meeting-not-closed");
      if (!meeting.published) return refused("meeting-not-published");
      // why: read before sections are made, which then say the same as what was shown in their place.
      const sections = await listDeskSections(tx, meetingId);
      const isSeen = (await readFingerprint(tx, meetingId, sections)) === seen;
      const { minutesId, state } = await ensureMinutes(tx, meetingId);
      if (state === "published") return accepted({ minutesId });
      const move = moveMinutes(state, "publish");
      if (!move.ok) return move;
      if (!isSeen) return refused("changed-meanwhile");
      if (sections.some(({ complete }) => !complete)) return refused("minutes-incomplete");

      await record(tx, actorOf(person), { kind: "minutes.published", ...placeOfMeeting(meeting), minutesId });
      const head = await findLogHead(tx, meetingId);
      const data = { state: move.value, publishedAt: now(), logHead: head?.hash ?? null };
      await tx.minutes.update({ where: { id: minutesId }, data, select: { id: true } });
      return accepted({ minutesId });
    },
  );
}
