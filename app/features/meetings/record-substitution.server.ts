import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { moveSubstitution, type SubstitutionRefusal } from "#app/domain/meetings/substitution.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { membersOfMeeting } from "./members-of-meeting.server.ts";
import { type RecordSubstitutionInput, recordSubstitutionSchema } from "./session-schema.ts";

export type RecordSubstitutionRefusal = SubstitutionRefusal | "meeting-not-running";

/**
 * Says for whom a substitute stands in, or for nobody. The substitute votes from the next vote on, and only while the
 * replaced member is away. Saying it twice changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function recordSubstitution(
  viewer: Viewer,
  meetingId: string,
  input: RecordSubstitutionInput,
): Promise<Verdict<{ memberId: string | null }, RecordSubstitutionRefusal>> {
  const { personId: substituteId, memberId: typed } = recordSubstitutionSchema.parse(input);
  const memberId = typed === "" ? null : typed;
  return inLockedMeeting<{ memberId: string | null }, RecordSubstitutionRefusal>(
    viewer,
    meetingId,
    "meeting.lead",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "running") return refused("meeting-not-running");
      const running = await tx.substitution.findMany({
        where: { meetingId, endsAt: null },
        select: { id: true, substituteId: true, memberId: true },
      });
      const members = await membersOfMeeting(tx, meeting);
      const move = moveSubstitution(members, running, { substituteId, memberId });
      if (!move.ok) return move;
      const { end, begin } = move.value;
      if (!end && !begin) return accepted({ memberId });
      const at = now();
      const before = running.find((one) => one.substituteId === substituteId) ?? null;
      if (before)
        await tx.substitution.update({ where: { id: before.id }, data: { endsAt: at }, select: { id: true } });
      if (memberId !== null) {
        const data = { meetingId, substituteId, memberId, startsAt: at, recordedById: person.personId };
        await tx.substitution.create({ data, select: { id: true } });
      }
      const fact = {
        kind: "substitution.changed",
        ...placeOfMeeting(meeting),
        ...{ personId: substituteId, memberId },
      } as const;
      await record(tx, actorOf(person), fact, { before: before?.memberId ?? null });
      return accepted({ memberId });
    },
  );
}
