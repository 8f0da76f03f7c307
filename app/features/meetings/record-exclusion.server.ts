import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { membersOfMeeting } from "./members-of-meeting.server.ts";
import { sessionItems } from "./session-items.server.ts";
import { type RecordExclusionInput, recordExclusionSchema } from "./session-schema.ts";

export type ExclusionRefusal =
  | "meeting-not-running"
  | "item-not-found"
  | "poll-still-open"
  | "person-not-in-organization";

/**
 * Bars a member from deliberation and vote on one item, or lifts it (§ 41 NKomVG). Not while a vote on the item runs,
 * since its list of voters is frozen. Saying it twice changes nothing.
 * @param viewer who asks; needs "attendance.record"
 */
export async function recordExclusion(
  viewer: Viewer,
  meetingId: string,
  input: RecordExclusionInput,
): Promise<Verdict<{ excluded: boolean }, ExclusionRefusal>> {
  const { agendaItemId, personId, excluded: asked } = recordExclusionSchema.parse(input);
  const excluded = asked === "yes";
  return inLockedMeeting<{ excluded: boolean }, ExclusionRefusal>(
    viewer,
    meetingId,
    "attendance.record",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "running") return refused("meeting-not-running");
      const item = (await sessionItems(tx, meetingId)).find(({ id }) => id === agendaItemId);
      if (!item) return refused("item-not-found");
      if (item.polls.includes("open")) return refused("poll-still-open");
      const members = await membersOfMeeting(tx, meeting);
      if (!members.some((member) => member.personId === personId)) return refused("person-not-in-organization");

      const key = { agendaItemId_personId: { agendaItemId, personId } };
      const known = await tx.exclusion.findUnique({ where: key, select: { endsAt: true } });
      if ((known !== null && known.endsAt === null) === excluded) return accepted({ excluded });
      const at = now();
      const recordedById = person.personId;
      if (!excluded) {
        await tx.exclusion.update({ where: key, data: { endsAt: at, recordedById }, select: { id: true } });
      } else if (known) {
        const data = { startsAt: at, endsAt: null, recordedById };
        await tx.exclusion.update({ where: key, data, select: { id: true } });
      } else {
        const data = { agendaItemId, personId, startsAt: at, recordedById };
        await tx.exclusion.create({ data, select: { id: true } });
      }
      const fact = {
        kind: "exclusion.changed",
        ...placeOfMeeting(meeting),
        agendaItemId,
        personId,
        excluded,
      } as const;
      await record(tx, actorOf(person), fact);
      return accepted({ excluded });
    },
  );
}
