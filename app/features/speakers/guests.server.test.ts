import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { GuestRole } from "#app/domain/speakers/speaker-order.ts";
import { callAgendaItem } from "#app/features/meetings/call-agenda-item.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, type Participant, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { addGuest } from "./add-guest.server.ts";
import { askForFloor } from "./ask-for-floor.server.ts";
import { endSpeech } from "./end-speech.server.ts";
import { forgetGuests } from "./forget-guests.server.ts";
import { getSpeakers } from "./get-speakers.server.ts";
import { giveFloor } from "./give-floor.server.ts";

let session: RunningSession;

beforeEach(async () => {
  await resetDatabase();
  session = await createRunningSession();
});

test("chair and office put guests on the list by name: members read it, the hall with the floor, the record never", async () => {
  const { office, meetingId } = session;
  const guest = await putsGuest("Dr. Enna Wolters", "expert");
  expect(await putsGuest("Dr. Enna Wolters", "expert")).toBe(guest);
  const input = { agendaItemId: session.publicItem, kind: "speech", key: randomUUID() } as const;
  await askForFloor(await viewerFor(member(1)), meetingId, input);
  expect((await seen("member", member(1))).waiting[0]).toMatchObject({ name: "Dr. Enna Wolters", guestRole: "expert" });
  expect(JSON.stringify(await seen("hall"))).not.toContain("Wolters");
  expect((await giveFloor(await viewerFor(office), meetingId, { requestId: guest })).ok).toBe(true);
  expect((await seen("hall")).speaking).toMatchObject({ name: "Dr. Enna Wolters", guestRole: "expert", faction: null });
  expect((await ends(guest)).ok).toBe(true);
  const { lead } = await seen("chair");
  expect(lead?.guests).toMatchObject([{ name: "Dr. Enna Wolters", guestRole: "expert" }]);
  expect([lead?.people, lead?.factions]).toEqual([[], []]);
  const [events, entries] = [
    await database().event.findMany({ select: { data: true } }),
    await database().sessionLog.findMany({ select: { data: true } }),
  ];
  expect(JSON.stringify([events, entries])).not.toContain("Wolters");
});

test("guests' names go with the approval of the minutes; role and time stay, the record says how many", async () => {
  const guest = await putsGuest("Dr. Enna Wolters", "administration");
  await gives(guest);
  await ends(guest);
  expect(await forgetGuests()).toBe(0);
  const minutes = { meetingId: session.meetingId, state: "approved", publishedAt: new Date() } as const;
  await database().minutes.create({ data: minutes, select: { id: true } });
  expect([await forgetGuests(), await forgetGuests()]).toEqual([1, 0]);
  expect(JSON.stringify(await database().speakerRequest.findMany())).not.toContain("Wolters");
  expect((await seen("chair")).lead?.guests).toMatchObject([{ name: "", guestRole: "administration" }]);
  const [entry] = await database().sessionLog.findMany({ where: { kind: "speaker.guestsForgotten" } });
  expect(entry?.data).toMatchObject({ names: 1 });
});

test("residents ask in public only; nobody but who leads brings guests, and strangers get nowhere", async () => {
  const { meetingId, nonPublicItem, publicItem, stranger, citizen } = session;
  const wanted = { agendaItemId: publicItem, guestName: "Gast", guestRole: "resident", kind: "question" } as const;
  const fresh = () => ({ ...wanted, key: randomUUID() });
  expect(await thrownStatus(addGuest(await viewerFor(member(1)), meetingId, fresh()))).toBe(403);
  expect(await thrownStatus(addGuest(await viewerFor(stranger), meetingId, fresh()))).toBe(403);
  expect(await thrownStatus(addGuest(citizen, meetingId, fresh()))).toBe(403);
  const chair = await viewerFor(session.chair);
  expect((await addGuest(chair, meetingId, fresh())).ok).toBe(true);
  await callAgendaItem(chair, meetingId, { agendaItemId: nonPublicItem });
  const behind = { ...fresh(), agendaItemId: nonPublicItem };
  expect(await addGuest(chair, meetingId, behind)).toEqual({ ok: false, refused: "guest-public-only" });
  expect((await addGuest(chair, meetingId, { ...behind, guestRole: "administration" })).ok).toBe(true);
});

test("the hall names who speaks and nobody who waits", async () => {
  const ask = async (number: number) => {
    const input = { agendaItemId: session.publicItem, kind: "speech", key: randomUUID() } as const;
    await askForFloor(await viewerFor(member(number)), session.meetingId, input);
    return input.key;
  };
  const [first] = [await ask(1), await ask(2)];
  expect((await seen("hall")).waitingCount).toBe(2);
  await gives(first);
  const hall = await seen("hall");
  expect(hall).toMatchObject({ waiting: [], waitingCount: 1, own: null, lead: null });
  expect(hall.speaking?.name).toContain("Mitglied");
});

async function putsGuest(guestName: string, guestRole: GuestRole): Promise<string> {
  const wanted = { agendaItemId: session.publicItem, guestName, guestRole, kind: "speech", key: randomUUID() } as const;
  const verdict = await addGuest(await viewerFor(session.office), session.meetingId, wanted);
  if (!verdict.ok) throw new Error(verdict.refused);
  return verdict.value.requestId;
}

function member(number: number): Participant {
  const found = session.members[number];
  if (!found) throw new Error(`no member ${number}`);
  return found;
}

async function gives(requestId: string) {
  return giveFloor(await viewerFor(session.chair), session.meetingId, { requestId });
}

async function ends(requestId: string) {
  return endSpeech(await viewerFor(session.chair), session.meetingId, { requestId });
}

async function seen(place: "member" | "chair" | "hall", who: Participant = session.chair) {
  const meeting = { id: session.meetingId, organizationId: session.organizationId };
  return getSpeakers(await viewerFor(who), place, meeting, session.publicItem);
}
