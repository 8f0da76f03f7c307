import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { guestVerdict } from "#app/domain/speakers/speaker-deeds.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type ListRefusal, onList, placeOfItem } from "./on-list.server.ts";
import { isListClosed, nextNumber } from "./put-on-list.server.ts";
import { type AddGuestInput, addGuestSchema } from "./schema.ts";

export type GuestRefusal = "guest-public-only" | "speakers-closed" | "key-used";

/**
 * Chair or office puts a guest on the list by name: administration (§ 87 NKomVG), an expert or a resident who is heard
 * (§ 62 Abs. 2), a resident in question time (§ 62 Abs. 1, public sessions only). The same guest waiting already is the
 * same request. The record keeps the role and never the name, which is deleted once the minutes are approved.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function addGuest(
  viewer: Viewer,
  meetingId: string,
  input: AddGuestInput,
): Promise<Verdict<{ requestId: string }, ListRefusal | GuestRefusal>> {
  const { agendaItemId, guestRole: role, guestName: name, kind, key } = addGuestSchema.parse(input);
  return onList<{ requestId: string }, GuestRefusal>(viewer, meetingId, "meeting.lead", agendaItemId, async (held) => {
    const { tx, person, meeting, item, list } = held;
    const sent = await tx.speakerRequest.findUnique({
      where: { id: key },
      select: { agendaItemId: true, guestRole: true, guestName: true, kind: true },
    });
    const isSame = sent?.agendaItemId === item.id && sent.guestRole === role && sent.guestName === name;
    if (sent) return isSame && sent.kind === kind ? accepted({ requestId: key }) : refused("key-used");
    const listClosed = await isListClosed(tx, item.id);
    const verdict = guestVerdict({ role, kind, itemPublic: item.public, listClosed });
    if (!verdict.ok) return verdict;
    const known = list.requests.find(
      (one) => one.state === "waiting" && one.guestRole === role && one.guestName === name && one.kind === kind,
    );
    if (known) return accepted({ requestId: known.id });
    await tx.speakerRequest.create({
      data: {
        ...{ id: key, meetingId: meeting.id, agendaItemId: item.id, guestRole: role, guestName: name, kind },
        ...{ number: await nextNumber(tx, meeting.id), askedAt: now(), addedById: person.personId },
      },
      select: { id: true },
    });
    const fact = { kind: "speaker.asked", ...placeOfItem(held), requestId: key, personId: null } as const;
    await record(tx, actorOf(person), { ...fact, speakerKind: kind, added: true }, { guestRole: role });
    return accepted({ requestId: key });
  });
}
