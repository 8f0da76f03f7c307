import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { presentAt } from "#app/domain/meetings/attendance.ts";
import { moveDisruption } from "#app/domain/meetings/disruption.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { staysOf } from "./attendance-rows.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { type RecordDisruptionInput, recordDisruptionSchema } from "./session-schema.ts";

type Sphere = "municipality" | "member";
export type RecordDisruptionRefusal = "meeting-not-running" | "disruption-needs-video";

/**
 * A member who takes part by video is cut off, or is there again, as of now; meanwhile the member is not present. Who
 * may vote in a vote that already runs was frozen at its opening and stays.
 * @param viewer who asks; needs "attendance.record"
 */
export async function recordDisruption(
  viewer: Viewer,
  meetingId: string,
  input: RecordDisruptionInput,
): Promise<Verdict<{ sphere: Sphere | null }, RecordDisruptionRefusal>> {
  const { personId, sphere: typed } = recordDisruptionSchema.parse(input);
  const sphere = typed === "over" ? null : typed;
  return inLockedMeeting<{ sphere: Sphere | null }, RecordDisruptionRefusal>(
    viewer,
    meetingId,
    "attendance.record",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "running") return refused("meeting-not-running");
      const at = now();
      const mode = presentAt(await staysOf(tx, meetingId, personId), at).get(personId) ?? null;
      const running = await tx.disruption.findFirst({
        where: { meetingId, personId, endsAt: null },
        select: { sphere: true },
      });
      const before = running?.sphere ?? null;
      const move = moveDisruption({ mode, running: before }, sphere);
      if (!move.ok) return move;
      const { end, begin } = move.value;
      if (!end && begin === null) return accepted({ sphere });
      if (end) await endDisruptions(tx, { meetingId, personId }, at);
      if (begin) {
        const data = { meetingId, personId, sphere: begin, startsAt: at, recordedById: person.personId };
        await tx.disruption.create({ data, select: { id: true } });
      }
      const fact = { kind: "disruption.changed", ...placeOfMeeting(meeting), personId, sphere } as const;
      await record(tx, actorOf(person), fact, { before });
      return accepted({ sphere });
    },
  );
}

/** Ends what runs, of one person or of all; nobody who has gone is cut off any more. */
export async function endDisruptions(
  tx: Tx,
  where: { meetingId: string; personId?: string },
  endsAt: Date,
): Promise<void> {
  await tx.disruption.updateMany({ where: { ...where, endsAt: null }, data: { endsAt } });
}
