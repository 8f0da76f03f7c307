import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
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
 * Bars a member from deliberation and vote on one item, or lifts it (§ 41 NKomVG). Recorded before the call of the item
 * it begins with the call. Not while a vote on the item runs, since its list of voters is frozen. What the member
 * disclosed stays non-public unless the member wants it otherwise; recording again changes reason and marks. Saying it
 * twice changes nothing.
 * @param viewer who asks; needs "attendance.record"
 */
export async function recordExclusion(
  viewer: Viewer,
  meetingId: string,
  input: RecordExclusionInput,
): Promise<Verdict<{ excluded: boolean }, ExclusionRefusal>> {
  const { agendaItemId, personId, excluded: asked, ...typed } = recordExclusionSchema.parse(input);
  const excluded = asked === "yes";
  const wanted = { reason: typed.reason, disclosed: typed.disclosed === "yes", byBody: typed.byBody === "yes" };
  return inLockedMeeting<{ excluded: boolean }, ExclusionRefusal>(
    viewer,
    meetingId,
    "attendance.record",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "running") return refused("meeting-not-running");
      const item = (await sessionItems(tx, meetingId)).find(({ id }) => id === agendaItemId);
      if (!item) return refused("item-not-found");
      const known = await findExclusion(tx, agendaItemId, personId);
      const before = known?.endsAt === null ? told(known) : null;
      if (!excluded && !before) return accepted({ excluded });
      if (before && excluded && isSame(before, wanted)) return accepted({ excluded });
      // why: the marks of a bar that stays do not touch the frozen list of voters.
      if (item.polls.includes("open") && !(before && excluded)) return refused("poll-still-open");
      const members = await membersOfMeeting(tx, meeting);
      if (!members.some((member) => member.personId === personId)) return refused("person-not-in-organization");

      const at = now();
      const recordedById = person.personId;
      const period = before ? {} : { startsAt: at, endsAt: null };
      const data = excluded ? { ...period, ...wanted, recordedById } : { endsAt: at, recordedById };
      if (known) await tx.exclusion.update({ where: { id: known.id }, data, select: { id: true } });
      else await tx.exclusion.create({ data: { agendaItemId, personId, startsAt: at, ...data }, select: { id: true } });
      const fact = {
        kind: "exclusion.changed",
        ...placeOfMeeting(meeting),
        agendaItemId,
        personId,
        excluded,
      } as const;
      await record(tx, actorOf(person), fact, { old: before, new: excluded ? wanted : null });
      return accepted({ excluded });
    },
  );
}

type Marks = { reason: string; disclosed: boolean; byBody: boolean };

function findExclusion(tx: Tx, agendaItemId: string, personId: string) {
  return tx.exclusion.findUnique({
    where: { agendaItemId_personId: { agendaItemId, personId } },
    select: { id: true, endsAt: true, reason: true, disclosed: true, byBody: true },
  });
}

function told({ reason, disclosed, byBody }: Marks): Marks {
  return { reason, disclosed, byBody };
}

function isSame(a: Marks, b: Marks): boolean {
  return a.reason === b.reason && a.disclosed === b.disclosed && a.byBody === b.byBody;
}
