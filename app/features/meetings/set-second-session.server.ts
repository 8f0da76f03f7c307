import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { secondSessionNotice } from "#app/domain/meetings/second-session.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { type SetSecondSessionInput, setSecondSessionSchema } from "./session-schema.ts";

export type SecondSessionRefusal =
  | "item-not-found"
  | "meeting-closed"
  | "second-session-not-known"
  | "second-session-none";

/**
 * Notes that an item is dealt with for the second time because the body was not quorate before, and that the
 * invitation says so: then fewer suffice (§ 65 Abs. 2 NKomVG: any number). The office sets it with the agenda, whoever
 * leads in the session. Refused where the Land's law has no such rule that is known. Setting it twice changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function setSecondSession(
  viewer: Viewer,
  meetingId: string,
  input: SetSecondSessionInput,
): Promise<Verdict<{ on: boolean }, SecondSessionRefusal>> {
  const { agendaItemId, secondSession } = setSecondSessionSchema.parse(input);
  const on = secondSession === "yes";
  return inLockedMeeting<{ on: boolean }, SecondSessionRefusal>(viewer, meetingId, "meeting.lead", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "closed" || meeting.state === "cancelled") return refused("meeting-closed");
    if (on) {
      const { startsAt, body } = await tx.meeting.findUniqueOrThrow({
        where: { id: meetingId },
        select: { startsAt: true, body: { select: { land: true, timeZone: true } } },
      });
      const notice = secondSessionNotice(body.land, dateAt(startsAt, body.timeZone));
      if (!notice.ok) return notice;
    }
    const item = await tx.agendaItem.findFirst({
      where: { id: agendaItemId, meetingId },
      select: { public: true, secondSession: true },
    });
    if (!item) return refused("item-not-found");
    if (item.secondSession === on) return accepted({ on });
    await tx.agendaItem.update({ where: { id: agendaItemId }, data: { secondSession: on }, select: { id: true } });
    const fact = {
      kind: "item.secondSession",
      ...placeOfMeeting(meeting),
      ...{ agendaItemId, public: item.public, on },
    } as const;
    await record(tx, actorOf(person), fact, { before: item.secondSession });
    return accepted({ on });
  });
}
