import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AskRefusal, askForFloor as decide } from "#app/domain/speakers/speaker-deeds.ts";
import type { SpeakerKind } from "#app/domain/speakers/speaker-order.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type HeldList, placeOfItem } from "./on-list.server.ts";
import { possibleSpeaker } from "./read-list.server.ts";

export type PutRefusal = AskRefusal | "key-used";

/**
 * Puts somebody on the list of the called item. The key is the request's id: the same key is the same request, whatever
 * has become of it meanwhile.
 */
export async function putOnList(
  held: HeldList,
  wanted: { personId: string; kind: SpeakerKind; key: string },
): Promise<Verdict<{ requestId: string }, PutRefusal>> {
  const { tx, person, meeting, item, list } = held;
  const { personId, kind, key } = wanted;
  const isAdded = personId !== person.personId;
  const sent = await tx.speakerRequest.findUnique({
    where: { id: key },
    select: { personId: true, agendaItemId: true, kind: true },
  });
  if (sent) {
    const isSame = sent.personId === personId && sent.agendaItemId === item.id && sent.kind === kind;
    return isSame ? accepted({ requestId: key }) : refused("key-used");
  }
  const listClosed = await isListClosed(tx, item.id);
  const verdict = decide(
    list.requests.filter((one) => one.personId === personId),
    { kind, listClosed, person: possibleSpeaker(list.seats, personId, isAdded) },
  );
  if (!verdict.ok) return verdict;
  if (verdict.value.known) return accepted({ requestId: verdict.value.known });

  await tx.speakerRequest.create({
    data: {
      id: key,
      meetingId: meeting.id,
      agendaItemId: item.id,
      personId,
      factionId: await findFaction(tx, personId, meeting.organizationId, list.day),
      kind,
      number: await nextNumber(tx, meeting.id),
      askedAt: now(),
      addedById: isAdded ? person.personId : null,
    },
    select: { id: true },
  });
  const fact = { kind: "speaker.asked", ...placeOfItem(held), requestId: key, personId } as const;
  await record(tx, actorOf(person), { ...fact, speakerKind: kind, added: isAdded });
  return accepted({ requestId: key });
}

/** Whether the list on an item takes no new speeches. */
export async function isListClosed(tx: Tx, agendaItemId: string): Promise<boolean> {
  const stored = await tx.speakerList.findUnique({ where: { agendaItemId }, select: { closed: true } });
  return stored?.closed ?? false;
}

/** The order of arrival of the meeting's next request. */
export async function nextNumber(tx: Tx, meetingId: string): Promise<number> {
  const { _max } = await tx.speakerRequest.aggregate({ where: { meetingId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/**
 * For whom somebody speaks here: the faction or group that sent the person into the meeting's body, else the person's
 * own faction, else its group.
 */
async function findFaction(tx: Tx, personId: string, organizationId: string, day: Date): Promise<string | null> {
  const memberships = await tx.membership.findMany({
    where: { personId, startDate: { lte: day }, OR: [{ endDate: null }, { endDate: { gt: day } }] },
    orderBy: [{ startDate: "desc" }, { id: "asc" }],
    select: { organizationId: true, onBehalfOfId: true, organization: { select: { kind: true } } },
  });
  const sentBy = memberships.find((one) => one.organizationId === organizationId && one.onBehalfOfId !== null);
  const own = (kind: "faction" | "group") => memberships.find(({ organization }) => organization.kind === kind);
  return sentBy?.onBehalfOfId ?? (own("faction") ?? own("group"))?.organizationId ?? null;
}
