import { randomUUID } from "node:crypto";
import { personName } from "#app/domain/council/person-name.ts";
import { maySpeak } from "#app/domain/speakers/speaker-deeds.ts";
import { guestId, type Speech, secondsOf, speakingTimes } from "#app/domain/speakers/speaking-times.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { findQuiet } from "./quiet-list.server.ts";
import { possibleSpeaker, type RequestRow, readList, type SpeakerListNow } from "./read-list.server.ts";
import type { SpeakersView, SpeakingNow, TimeLine, WaitingSpeaker } from "./speaker-views.ts";

type Place = "member" | "chair" | "hall";
type Names = { people: Map<string, string>; factions: Map<string, string> };

/**
 * The list of speakers on the called item as a place sees it. The caller has asked whether the asker may watch from
 * there, and never asks for the hall on a non-public item.
 * @param asker whose own place is told; somebody without a seat in the organization has none
 */
export async function getSpeakers(
  asker: Viewer,
  place: Place,
  meeting: { id: string; organizationId: string },
  agendaItemId: string,
): Promise<SpeakersView> {
  const quiet = place === "chair" ? null : await findQuiet(asker, place, meeting, agendaItemId);
  if (quiet) return quiet;
  const list = await readList(database(), { ...meeting, bodyId: asker.bodyId }, agendaItemId);
  const stored = await database().speakerList.findUnique({ where: { agendaItemId }, select: { closed: true } });
  const speeches = list.speaking || place === "chair" ? await listSpeeches(meeting.id) : [];
  const names = await readNames(list, speeches);
  const waiting = list.waiting.map((request) => line(request, names));
  return {
    agendaItemId,
    closed: stored?.closed ?? false,
    speaking: list.speaking && speakingNow(list.speaking, list, speeches, names),
    waiting: place === "hall" ? [] : waiting,
    waitingCount: waiting.length,
    own: place === "hall" ? null : ownPart(asker, list),
    lead: place === "chair" ? await leadPart(list, speeches, names, agendaItemId) : null,
  };
}

function speakingNow(request: RequestRow, list: SpeakerListNow, speeches: Speech[], names: Names): SpeakingNow {
  const { kind, factionId, agendaItemId } = request;
  const { speechSeconds, factionSeconds: factionLimit } = list.procedure;
  const isTimed = kind === "speech";
  const at = now();
  const { factions } = speakingTimes(speeches, agendaItemId, at);
  const spent = factions.find(({ id }) => id === factionId)?.itemSeconds ?? null;
  return {
    ...line(request, names),
    seconds: secondsSoFar(request, list.requests, at),
    limit: isTimed ? speechSeconds : 0,
    factionSeconds: isTimed && factionLimit > 0 ? spent : null,
    factionLimit: isTimed ? factionLimit : 0,
  };
}

/** How long a speech has lasted, with the parts before it was interrupted. */
function secondsSoFar(request: RequestRow, requests: readonly RequestRow[], at: Date): number {
  const before = requests.find(({ id }) => id === request.continuesId);
  const own = secondsOf({ startedAt: request.startedAt ?? at, endedAt: request.endedAt }, at);
  return before ? own + secondsSoFar(before, requests, at) : own;
}

function ownPart(asker: Viewer, list: SpeakerListNow): SpeakersView["own"] {
  if (asker.kind !== "person") return null;
  const person = possibleSpeaker(list.seats, asker.personId, false);
  if (person.role === null) return null;
  const may = maySpeak(person);
  const own = list.requests.filter(({ personId }) => personId === asker.personId);
  const last = own.at(-1);
  const placeOf = (request: RequestRow) => list.waiting.indexOf(request) + 1 || null;
  return {
    requests: own
      .filter(({ state }) => state === "waiting")
      .map((request) => ({ id: request.id, kind: request.kind, place: placeOf(request) })),
    hasFloor: list.speaking?.personId === asker.personId,
    hindrance: may.ok ? null : may.refused,
    removed: last?.state === "removed" ? { kind: last.kind, reason: last.removedFor ?? "" } : null,
    nextKey: randomUUID(),
  };
}

async function leadPart(
  list: SpeakerListNow,
  speeches: Speech[],
  names: Names,
  agendaItemId: string,
): Promise<NonNullable<SpeakersView["lead"]>> {
  const times = speakingTimes(speeches, agendaItemId, now());
  const named = (of: Map<string, string>) => (time: Omit<TimeLine, "name">) => ({
    ...time,
    name: of.get(time.id) ?? "",
  });
  const guests = new Map(speeches.flatMap(({ guest }) => (guest ? [[guestId(guest), guest] as const] : [])));
  const ids = new Set(list.seats.memberships.map(({ personId }) => personId));
  const able = [...ids].filter((personId) => maySpeak(possibleSpeaker(list.seats, personId, true)).ok);
  const people = await database().person.findMany({
    where: { id: { in: able } },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  return {
    order: list.procedure.speakingOrder,
    hindered: list.hindered.map(({ request, hindrance }) => ({ ...line(request, names), hindrance })),
    people: times.people.map(named(names.people)),
    factions: times.factions.map(named(names.factions)),
    guests: times.guests.flatMap((time) => {
      const guest = guests.get(time.id);
      return guest ? [{ ...time, name: guest.name ?? "", guestRole: guest.role }] : [];
    }),
    candidates: people.map((person) => ({ personId: person.id, name: personName(person) })),
    nextKey: randomUUID(),
    guestKey: randomUUID(),
  };
}

function line({ id, personId, factionId, kind, ...row }: RequestRow, names: Names): WaitingSpeaker {
  const faction = factionId === null ? null : (names.factions.get(factionId) ?? null);
  const name = personId === null ? row.guestName : (names.people.get(personId) ?? "");
  return { id, name, faction, kind, guestRole: row.guestRole, continues: row.continuesId !== null };
}

/** Every speech of the meeting, ended or running. */
async function listSpeeches(meetingId: string): Promise<Speech[]> {
  const rows = await database().speakerRequest.findMany({
    where: { meetingId, startedAt: { not: null } },
    select: {
      ...{ personId: true, factionId: true, kind: true, agendaItemId: true, startedAt: true, endedAt: true },
      ...{ guestRole: true, guestName: true },
    },
  });
  return rows.flatMap(({ startedAt, guestRole, guestName, ...row }) => {
    const guest = guestRole && { role: guestRole, name: guestName };
    return startedAt ? [{ ...row, startedAt, guest }] : [];
  });
}

async function readNames(list: SpeakerListNow, speeches: Speech[]): Promise<Names> {
  const shown = [...list.requests, ...speeches];
  if (shown.length === 0) return { people: new Map(), factions: new Map() };
  const factionIds = shown.flatMap(({ factionId }) => factionId ?? []);
  const [people, factions] = await Promise.all([
    database().person.findMany({
      where: { id: { in: shown.flatMap(({ personId }) => personId ?? []) } },
      select: { id: true, title: true, givenName: true, familyName: true },
    }),
    database().organization.findMany({ where: { id: { in: factionIds } }, select: { id: true, shortName: true } }),
  ]);
  return {
    people: new Map(people.map((person) => [person.id, personName(person)])),
    factions: new Map(factions.map(({ id, shortName }) => [id, shortName])),
  };
}
