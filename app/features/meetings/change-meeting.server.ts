import { accepted, type Refused, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { meetingTime, type TypedTime } from "#app/domain/meetings/meeting-time.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { ChangeMeetingInput } from "./schema.ts";

type Code =
  | MeetingRefusal
  | "changed-meanwhile"
  | "not-a-date"
  | "not-a-time"
  | "time-does-not-exist"
  | "ends-before-it-starts";
export type ChangeMeetingAnswer =
  | { ok: true; value: { version: number } }
  | (Refused<Code> & { readonly field?: keyof TypedTime });

/**
 * Other times, places or another occasion. The form carries the version it was filled from: when somebody saved
 * meanwhile, nothing is written.
 * @param viewer who asks; needs "meeting.write"
 * @param input the parsed form; times are wall clock of the body's zone
 */
export async function changeMeeting(
  viewer: Viewer,
  meetingId: string,
  input: ChangeMeetingInput,
): Promise<ChangeMeetingAnswer> {
  const at: { field?: keyof TypedTime } = {};
  const verdict = await inLockedMeeting<{ version: number }, Code>(viewer, meetingId, "meeting.write", async (held) => {
    const { tx, person, meeting } = held;
    const move = moveMeeting(meeting.state, "edit");
    if (!move.ok) return move;
    const time = meetingTime(input, meeting.timeZone);
    if (!time.ok) {
      at.field = time.field;
      return refused(time.refused);
    }
    const { name, room, place } = input;
    const data = { name, room, place, ...time.value };
    const now = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: SHOWN });
    const fields = changedFields(now, data);
    if (fields.length === 0) return accepted({ version: meeting.version });
    if (input.version !== meeting.version) return refused("changed-meanwhile");
    const version = meeting.version + 1;
    await tx.meeting.update({ where: { id: meetingId }, data: { ...data, version }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.changed", ...placeOfMeeting(meeting), fields });
    return accepted({ version });
  });
  return withField(verdict, at.field);
}

const SHOWN = { name: true, room: true, place: true, startsAt: true, endsAt: true } as const;

function changedFields(before: Record<keyof typeof SHOWN, unknown>, after: Record<keyof typeof SHOWN, unknown>) {
  return (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

function withField(verdict: Verdict<{ version: number }, Code>, field?: keyof TypedTime): ChangeMeetingAnswer {
  return verdict.ok || !field ? verdict : { ...verdict, field };
}
