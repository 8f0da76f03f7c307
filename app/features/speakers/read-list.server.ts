import { accepted } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Procedure } from "#app/domain/law/procedure.ts";
import { maySpeak, type PossibleSpeaker } from "#app/domain/speakers/speaker-deeds.ts";
import { orderSpeakers } from "#app/domain/speakers/speaker-order.ts";
import { readSeats, type SeatReads, type Seats } from "#app/features/meetings/read-seats.server.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

type Reads = SeatReads & Pick<Tx, "meeting" | "speakerRequest" | "procedureRule">;
export type RequestRow = Awaited<ReturnType<typeof listRequests>>[number];
export type Hindrance = "speaker-excluded" | "speaker-not-present" | "speaker-not-entitled";

/** The list of speakers on one item as it stands now. */
export type SpeakerListNow = {
  /** Every request on the item, in the order of arrival. */
  requests: RequestRow[];
  /** Who waits and may speak, in the order in which the floor is to be given. */
  waiting: RequestRow[];
  /** Who waits and may not speak now: barred or away meanwhile. Comes back when that is over. */
  hindered: { request: RequestRow; hindrance: Hindrance }[];
  speaking: RequestRow | null;
  procedure: Procedure;
  seats: Seats;
  /** The meeting's day. */
  day: Date;
};

/** Reads an item's list with the rule of the body on the meeting's day. The caller has asked for a right to the meeting. */
export async function readList(
  db: Reads,
  meeting: { id: string; bodyId: string; organizationId: string },
  agendaItemId: string,
): Promise<SpeakerListNow> {
  const { bodyId, organizationId } = meeting;
  const { startsAt, body } = await db.meeting.findUniqueOrThrow({
    where: { id: meeting.id },
    select: { startsAt: true, body: { select: { timeZone: true } } },
  });
  const date = dateAt(startsAt, body.timeZone);
  const place = { meetingId: meeting.id, organizationId, agendaItemId, startsAt, timeZone: body.timeZone };
  const seats = await readSeats(db, place);
  const { values: procedure } = await readProcedure(db, { bodyId, organizationId, date });
  const requests = await listRequests(db, agendaItemId);
  const held = requests.filter(({ kind, startedAt }) => kind === "speech" && startedAt !== null);
  held.sort((a, b) => Number(a.startedAt) - Number(b.startedAt));
  const hindrances = requests.flatMap((request) => {
    const may = mayBeHeard(seats, request);
    return request.state === "waiting" && !may.ok ? [{ request, hindrance: may.refused }] : [];
  });
  const able = requests.filter((request) => !hindrances.some((one) => one.request === request));
  return {
    requests,
    waiting: orderSpeakers(able, held, procedure.speakingOrder),
    hindered: hindrances,
    speaking: requests.find(({ state }) => state === "speaking") ?? null,
    procedure,
    seats,
    day: new Date(`${date}T00:00:00Z`),
  };
}

/** Whether whoever made a request may speak now; a guest always, who is on the list by the chair's will. */
export function mayBeHeard(seats: Seats, { personId }: Pick<RequestRow, "personId">): ReturnType<typeof maySpeak> {
  return personId === null ? accepted(true) : maySpeak(possibleSpeaker(seats, personId, true));
}

/** Somebody as far as speaking asks; of several memberships the one that gives a voice counts. */
export function possibleSpeaker(seats: Seats, personId: string, askedByChair: boolean): PossibleSpeaker {
  const own = seats.memberships.filter((one) => one.personId === personId);
  const voice = own.find(({ role }) => role !== "clerk" && role !== "substitute");
  const standsIn = own.some(({ replaces }) => typeof replaces === "string" && !seats.presentIds.includes(replaces));
  return {
    role: (voice ?? own.find(({ role }) => role === "substitute") ?? own[0])?.role ?? null,
    present: seats.presentIds.includes(personId),
    excluded: seats.excludedIds.includes(personId),
    standsIn,
    askedByChair,
  };
}

function listRequests(db: Pick<Tx, "speakerRequest">, agendaItemId: string) {
  return db.speakerRequest.findMany({
    where: { agendaItemId },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, personId: true, factionId: true, kind: true, state: true, number: true, rank: true },
      ...{ agendaItemId: true, startedAt: true, endedAt: true, continuesId: true },
      ...{ guestRole: true, guestName: true, removedFor: true },
    },
  });
}
