import { z } from "zod";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AttendanceRefusal, arrive, leave } from "#app/domain/meetings/attendance.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { endDisruptions } from "./record-disruption.server.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

export const declarePresenceSchema = z.object({ meetingId: z.uuid(), present: z.boolean() });

/**
 * A member says "I am here" or "I am leaving" in a running meeting, in the room; who joins by video is recorded by the
 * office, which sees and hears that it is so (§ 64 Abs. 3 NKomVG). Saying it twice changes nothing.
 * Who may vote in a vote that already runs was frozen at its opening and stays.
 */
export async function declarePresence(
  viewer: Viewer,
  input: z.input<typeof declarePresenceSchema>,
): Promise<Verdict<{ present: boolean }, AttendanceRefusal | "meeting-not-running">> {
  const { meetingId, present } = declarePresenceSchema.parse(input);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
    const meeting = await tx.meeting.findFirst({
      where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
      select: { state: true, bodyId: true, organizationId: true },
    });
    if (!meeting) throw notFound();
    const { state, ...place } = meeting;
    const person = requireCan(viewer, "attendance.recordOwn", meeting.organizationId);
    if (state !== "running") return refused("meeting-not-running");

    const { personId } = person;
    const at = now();
    const intervals = await tx.attendance.findMany({
      where: { meetingId, personId },
      select: { id: true, personId: true, mode: true, startsAt: true, endsAt: true },
    });
    const verdict = present ? arrive(intervals, { personId, mode: "room", at }) : leave(intervals, { personId, at });
    if (!verdict.ok) {
      const isSo = verdict.refused === (present ? "attendance-already-present" : "attendance-not-present");
      return isSo ? accepted({ present }) : refused(verdict.refused);
    }
    if (present) {
      const arrival = { meetingId, personId, mode: "room", startsAt: at, recordedById: personId } as const;
      await tx.attendance.create({ data: arrival, select: { id: true } });
    } else {
      const open = intervals.find(({ endsAt }) => endsAt === null);
      if (open && open.startsAt < at) {
        await tx.attendance.update({ where: { id: open.id }, data: { endsAt: at }, select: { id: true } });
      } else if (open) {
        await tx.attendance.delete({ where: { id: open.id }, select: { id: true } });
      }
      await endDisruptions(tx, { meetingId, personId }, at);
    }
    const fact = {
      kind: "attendance.changed",
      ...place,
      meetingId,
      personId,
      mode: present ? "room" : "absent",
    } as const;
    const left = intervals.find(({ endsAt }) => endsAt === null)?.mode ?? "absent";
    await record(tx, actorOf(person), fact, { before: present ? "absent" : left, byOneself: true });
    return accepted({ present });
  });
}
