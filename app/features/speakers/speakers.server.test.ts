import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { SpeakerKind } from "#app/domain/speakers/speaker-order.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { callAgendaItem } from "#app/features/meetings/call-agenda-item.server.ts";
import { endMeeting } from "#app/features/meetings/end-meeting.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { addMembership, addOrganization } from "#tests/setup/town.ts";
import { createRunningSession, type Participant, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { addSpeaker } from "./add-speaker.server.ts";
import { askForFloor } from "./ask-for-floor.server.ts";
import { endSpeech } from "./end-speech.server.ts";
import { getSpeakers } from "./get-speakers.server.ts";
import { giveFloor } from "./give-floor.server.ts";
import { moveSpeaker } from "./move-speaker.server.ts";
import { removeSpeaker } from "./remove-speaker.server.ts";
import { setSpeakerList } from "./set-speaker-list.server.ts";
import { withdrawRequest } from "./withdraw-request.server.ts";

let session: RunningSession;

beforeEach(async () => {
  setClock(null);
  await resetDatabase();
  session = await createRunningSession();
});

test("requests stand in the order of arrival, points of order before them; asking again is the same request", async () => {
  const first = await asks(1);
  const second = await asks(2);
  const point = await asks(3, "pointOfOrder");
  expect(await asks(1)).toBe(first);
  expect((await seen("chair")).waiting.map(({ id }) => id)).toEqual([point, first, second]);
  const own = (await seen("member", session.members[2])).own;
  expect(own?.requests).toEqual([{ id: second, kind: "speech", place: 3 }]);
  expect(await database().speakerRequest.count()).toBe(3);
});

test("the same key is the same request, also after it was withdrawn; somebody else's key is refused", async () => {
  const key = randomUUID();
  const input = { agendaItemId: session.publicItem, kind: "speech", key } as const;
  const viewer = await viewerFor(member(1));
  expect(await askForFloor(viewer, session.meetingId, input)).toEqual({ ok: true, value: { requestId: key } });
  expect(await withdrawRequest(viewer, session.meetingId, { requestId: key })).toEqual({ ok: true, value: true });
  expect(await withdrawRequest(viewer, session.meetingId, { requestId: key })).toEqual({ ok: true, value: true });
  expect((await askForFloor(viewer, session.meetingId, input)).ok).toBe(true);
  expect((await seen("chair")).waiting).toEqual([]);
  const other = await askForFloor(await viewerFor(member(2)), session.meetingId, input);
  expect(other).toEqual({ ok: false, refused: "key-used" });
});

test("whoever is barred may not speak on the item, whoever is away neither; an advisory member may", async () => {
  const { members, publicItem, meetingId, advisory } = session;
  const bar = { agendaItemId: publicItem, personId: member(1).personId, startsAt: new Date() };
  await database().exclusion.create({ data: bar });
  await database().attendance.deleteMany({ where: { meetingId, personId: members[2]?.personId ?? "" } });
  expect(await tries(member(1))).toEqual({ ok: false, refused: "speaker-excluded" });
  expect(await tries(member(2))).toEqual({ ok: false, refused: "speaker-not-present" });
  expect(await tries(session.office)).toEqual({ ok: false, refused: "speaker-not-entitled" });
  expect((await tries(advisory)).ok).toBe(true);
  expect((await seen("member", member(1))).own?.hindrance).toBe("speaker-excluded");
});

test("somebody barred while waiting loses the place and has it again when that is lifted", async () => {
  const request = await asks(1);
  await asks(2);
  const bar = { agendaItemId: session.publicItem, personId: member(1).personId, startsAt: new Date() };
  const { id } = await database().exclusion.create({ data: bar });
  const barred = await seen("chair");
  expect(barred.waiting).toHaveLength(1);
  expect(barred.lead?.hindered).toMatchObject([{ id: request, hindrance: "speaker-excluded" }]);
  expect(barred.lead?.candidates.map(({ personId }) => personId)).not.toContain(member(1).personId);
  expect(await gives(request)).toEqual({ ok: false, refused: "speaker-excluded" });
  expect((await seen("member", member(1))).own?.requests).toMatchObject([{ place: null }]);
  await database().exclusion.update({ where: { id }, data: { endsAt: new Date() } });
  expect((await seen("chair")).waiting[0]?.id).toBe(request);
});

test("one speaks at a time: giving the floor ends the speech before; the log says what was out of order", async () => {
  const [first, second, third] = [await asks(1), await asks(2), await asks(3)];
  expect((await gives(first)).ok).toBe(true);
  expect((await gives(first)).ok).toBe(true);
  expect((await gives(third)).ok).toBe(true);
  const view = await seen("chair");
  expect(view.speaking?.id).toBe(third);
  expect(view.waiting.map(({ id }) => id)).toEqual([second]);
  expect(await gives(second, "none")).toEqual({ ok: false, refused: "another-speaker" });
  expect((await ends(third)).ok).toBe(true);
  expect((await ends(third)).ok).toBe(true);
  expect((await seen("chair")).speaking).toBeNull();
  expect(await logged()).toEqual([
    ...["speaker.asked", "speaker.asked", "speaker.asked", "speaker.given in order"],
    ...["speaker.ended", "speaker.given out of order", "speaker.ended"],
  ]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ entries: 7, brokenAt: null });
});

test("two givings at the same moment leave one speaker", async () => {
  const requests = [await asks(1), await asks(2), await asks(3)];
  await Promise.all(requests.map((id) => gives(id)));
  const rows = await database().speakerRequest.groupBy({ by: ["state"], _count: true });
  expect(rows.find(({ state }) => state === "speaking")?._count).toBe(1);
  const twice = database().speakerRequest.updateMany({ data: { state: "speaking", endedAt: null } });
  await expect(twice).rejects.toThrow(/speaker_request/);
});

test("the chair's own order holds, later requests come after it; the log has the old and the new place", async () => {
  const [first, second, third] = [await asks(1), await asks(2), await asks(3)];
  const chair = await viewerFor(session.chair);
  expect((await moveSpeaker(chair, session.meetingId, { requestId: third, to: 1 })).ok).toBe(true);
  expect((await moveSpeaker(chair, session.meetingId, { requestId: third, to: 1 })).ok).toBe(true);
  const late = await asks(4);
  expect((await seen("chair")).waiting.map(({ id }) => id)).toEqual([third, first, second, late]);
  const moves = await database().sessionLog.findMany({ where: { kind: "speaker.moved" }, select: { data: true } });
  expect(moves).toMatchObject([{ data: { from: 3, to: 1, before: [first, second, third] } }]);
});

test("a closed list takes points of order only, and opens again", async () => {
  const chair = await viewerFor(session.chair);
  const set = (closed: "yes" | "no") =>
    setSpeakerList(chair, session.meetingId, { agendaItemId: session.publicItem, closed });
  expect(await set("yes")).toEqual({ ok: true, value: { closed: true } });
  expect((await seen("member", member(1))).closed).toBe(true);
  expect(await tries(member(1))).toEqual({ ok: false, refused: "speakers-closed" });
  expect((await tries(member(1), "pointOfOrder")).ok).toBe(true);
  await set("no");
  expect((await tries(member(1))).ok).toBe(true);
});

test("the chair adds somebody, and takes a request off the list; only whoever asked reads why, until asking again", async () => {
  const chair = await viewerFor(session.chair);
  const key = randomUUID();
  const wanted = { agendaItemId: session.publicItem, personId: member(4).personId, kind: "speech", key } as const;
  expect((await addSpeaker(chair, session.meetingId, wanted)).ok).toBe(true);
  expect(await database().speakerRequest.findUnique({ where: { id: key } })).toMatchObject({
    addedById: session.chair.personId,
  });
  const stranger = { ...wanted, key: randomUUID(), personId: session.stranger.personId };
  expect(await addSpeaker(chair, session.meetingId, stranger)).toEqual({ ok: false, refused: "speaker-not-entitled" });
  const removal = { requestId: key, reason: "Zur Sache ist gesprochen" };
  expect((await removeSpeaker(chair, session.meetingId, removal)).ok).toBe(true);
  expect((await seen("member", member(4))).own).toMatchObject({
    requests: [],
    removed: { kind: "speech", reason: "Zur Sache ist gesprochen" },
  });
  for (const other of [await seen("member", member(3)), await seen("chair"), await seen("hall")]) {
    expect(JSON.stringify(other)).not.toContain("Zur Sache");
  }
  await asks(4, "question");
  expect((await seen("member", member(4))).own?.removed).toBeNull();
  const [event] = await database().event.findMany({ where: { kind: "speaker.removed" } });
  expect(JSON.stringify(event?.data)).not.toContain("Zur Sache");
  const [entry] = await database().sessionLog.findMany({ where: { kind: "speaker.removed" } });
  expect(entry?.data).toMatchObject({ reason: "Zur Sache ist gesprochen" });
});

test("a question interrupts a speech, which goes on afterwards with the time it had", async () => {
  await enterRule(session.bodyId, "speechSeconds", "60");
  const start = new Date();
  const at = (seconds: number) => setClock(new Date(start.getTime() + seconds * 1_000));
  at(0);
  const [speech] = [await asks(1), await asks(2)];
  await gives(speech);
  at(20);
  const question = await asks(3, "question");
  expect((await seen("chair")).waiting[0]?.id).toBe(question);
  await gives(question);
  at(30);
  const [goesOn] = (await seen("chair")).waiting;
  expect(goesOn).toMatchObject({ continues: true, name: expect.stringContaining("002") });
  await gives(goesOn?.id ?? "");
  at(45);
  const { speaking, lead, waiting } = await seen("chair");
  expect(speaking).toMatchObject({ seconds: 35, limit: 60, kind: "speech" });
  expect([waiting, lead?.people]).toMatchObject([[{ continues: false }], [{ itemSeconds: 35 }]]);
  expect(await logged()).toContain("speaker.interrupted");
});

test("calling another item ends the speech and the list; taking the item up again starts with an empty one", async () => {
  const [first, second] = [await asks(1), await asks(2)];
  await gives(first);
  const chair = await viewerFor(session.chair);
  const { nonPublicItem, publicItem, meetingId } = session;
  expect((await callAgendaItem(chair, meetingId, { agendaItemId: nonPublicItem })).ok).toBe(true);
  const states = await database().speakerRequest.findMany({ orderBy: { number: "asc" }, select: { state: true } });
  expect(states.map(({ state }) => state)).toEqual(["ended", "lapsed"]);
  expect(await tries(member(1))).toEqual({ ok: false, refused: "item-not-called" });
  expect(await gives(second)).toEqual({ ok: false, refused: "speaker-not-waiting" });
  await callAgendaItem(chair, meetingId, { agendaItemId: publicItem });
  expect((await seen("chair")).waiting).toEqual([]);
  await asks(1);
  expect((await endMeeting(chair, meetingId)).ok).toBe(true);
  expect(await database().speakerRequest.count({ where: { state: { in: ["waiting", "speaking"] } } })).toBe(0);
  expect(await tries(member(1))).toEqual({ ok: false, refused: "meeting-not-running" });
});

test("factions take turns where the rules of procedure say so, and their time adds up with its limit", async () => {
  await faction("Rot", [1, 2]);
  await faction("Grün", [3]);
  await enterRule(session.bodyId, "speakingOrder", "factions-in-turn");
  await enterRule(session.bodyId, "factionSeconds", "90");
  await enterRule(session.bodyId, "speechSeconds", "60");
  const start = new Date();
  const at = (seconds: number) => setClock(new Date(start.getTime() + seconds * 1_000));
  at(0);
  const [first, second, third] = [await asks(1), await asks(2), await asks(3)];
  expect((await seen("chair")).waiting.map(({ id }) => id)).toEqual([first, third, second]);
  await gives(first);
  at(50);
  await gives(third);
  at(60);
  await gives(second);
  at(125);
  const { speaking, lead } = await seen("chair");
  expect(speaking).toMatchObject({
    faction: "Rot",
    seconds: 65,
    limit: 60,
    factionSeconds: 115,
    factionLimit: 90,
  });
  expect(lead?.factions).toMatchObject([
    { name: "Rot", itemSeconds: 115, sessionSeconds: 115 },
    { name: "Grün", itemSeconds: 10 },
  ]);
  expect(lead?.people).toHaveLength(3);
});

test("a stranger and a citizen get nowhere; a member cannot lead or touch somebody else's request", async () => {
  const request = await asks(1);
  const { meetingId, publicItem, stranger, citizen } = session;
  const input = { agendaItemId: publicItem, kind: "speech", key: randomUUID() } as const;
  expect(await thrownStatus(askForFloor(await viewerFor(stranger), meetingId, input))).toBe(403);
  expect(await thrownStatus(askForFloor(citizen, meetingId, input))).toBe(403);
  const other = await viewerFor(member(2));
  expect(await withdrawRequest(other, meetingId, { requestId: request })).toMatchObject({
    refused: "speaker-not-waiting",
  });
  expect(await thrownStatus(giveFloor(other, meetingId, { requestId: request }))).toBe(403);
  expect(await thrownStatus(endSpeech(other, meetingId, { requestId: request }))).toBe(403);
  expect(await thrownStatus(moveSpeaker(other, meetingId, { requestId: request, to: 1 }))).toBe(403);
  const removal = { requestId: request, reason: "einfach so" };
  expect(await thrownStatus(removeSpeaker(other, meetingId, removal))).toBe(403);
  const list = { agendaItemId: publicItem, closed: "yes" } as const;
  expect(await thrownStatus(setSpeakerList(other, meetingId, list))).toBe(403);
  await database().meeting.update({ where: { id: meetingId }, data: { publishedAt: null } });
  expect(await thrownStatus(askForFloor(await viewerFor(stranger), meetingId, input))).toBe(404);
});

function member(number: number): Participant {
  const found = session.members[number];
  if (!found) throw new Error(`no member ${number}`);
  return found;
}

async function tries(who: Participant, kind: SpeakerKind = "speech") {
  const input = { agendaItemId: session.publicItem, kind, key: randomUUID() };
  return askForFloor(await viewerFor(who), session.meetingId, input);
}

async function asks(number: number, kind: SpeakerKind = "speech"): Promise<string> {
  const verdict = await tries(member(number), kind);
  if (!verdict.ok) throw new Error(verdict.refused);
  return verdict.value.requestId;
}

async function gives(requestId: string, seenId?: string) {
  return giveFloor(await viewerFor(session.chair), session.meetingId, { requestId, seenId });
}

async function ends(requestId: string) {
  return endSpeech(await viewerFor(session.chair), session.meetingId, { requestId });
}

async function seen(place: "member" | "chair" | "hall", who: Participant = session.chair) {
  const meeting = { id: session.meetingId, organizationId: session.organizationId };
  return getSpeakers(await viewerFor(who), place, meeting, session.publicItem);
}

async function faction(name: string, numbers: number[]): Promise<string> {
  const id = await addOrganization(session.bodyId, "faction", name, name);
  for (const number of numbers) await addMembership(member(number).personId, id, "member");
  return id;
}

async function logged(): Promise<string[]> {
  const entries = await database().sessionLog.findMany({
    where: { meetingId: session.meetingId },
    orderBy: { number: "asc" },
    select: { kind: true, data: true },
  });
  return entries.map(({ kind, data }) => {
    const { inOrder } = data as { inOrder?: boolean };
    return inOrder === undefined ? kind : `${kind} ${inOrder ? "in" : "out of"} order`;
  });
}
