import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { LiveState } from "#app/features/voting/live-views.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { call, createRunningSession, type Participant, type RunningSession } from "../setup/town-session.ts";
import { ask, type Device, hears, type LiveServer, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

test("two members ask, each sees the own place, the chair gives the floor; a reloaded screen knows it all", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const [chair, first, second] = await joinAll(server, session, "chair", "member", "member");
  const request = await asks(first, session);
  await asks(second, session);
  await hears(chair, "meeting:changed");
  expect((await read(first, session)).speakers?.own?.requests).toMatchObject([{ id: request, place: 1 }]);
  expect((await read(second, session)).speakers?.own?.requests).toMatchObject([{ place: 2 }]);

  second.heard.length = 0;
  const given = await ask(chair, "speaker:give", { ...at(session), requestId: request, seenId: "none" });
  expect(given).toMatchObject({ ok: true });
  await hears(second, "meeting:changed");
  const { speakers } = await read(second, session);
  expect(speakers).toMatchObject({ speaking: { id: request }, own: { requests: [{ place: 1 }] }, lead: null });

  const reloaded = await server.connect(session.members[2] ?? null);
  const joined = await ask(reloaded, "meeting:join", { ...at(session), as: "member" });
  expect((joined.state as LiveState).speakers).toMatchObject({ speaking: { id: request } });
  const again = await startLiveServer();
  const [afterRestart] = await joinAll(again, session, "chair");
  const seen = (await read(afterRestart, session)).speakers;
  expect(seen).toMatchObject({ speaking: { id: request }, waitingCount: 1 });
  expect(await ask(chair, "speaker:end", { ...at(session), requestId: request })).toMatchObject({ ok: true });
});

test("sent again after a lost answer, a request is still one; withdrawn it is gone", async () => {
  const session = await createRunningSession();
  const [device, chair] = await joinAll(await startLiveServer(), session, "member", "chair");
  const wanted = { ...at(session), agendaItemId: session.publicItem, kind: "speech", key: randomUUID() };
  const answers = await Promise.all([1, 2, 3].map(() => ask(device, "speaker:ask", wanted)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await database().speakerRequest.count()).toBe(1);
  expect(await ask(device, "speaker:withdraw", { ...at(session), requestId: wanted.key })).toMatchObject({ ok: true });
  expect((await read(chair, session)).speakers?.waiting).toEqual([]);
});

test("calling another item clears the list on every screen, and the hall hears nothing of a non-public one", async () => {
  const session = await createRunningSession();
  const [member, hall, chair] = await joinAll(await startLiveServer(), session, "member", "hall", "chair");
  await asks(member, session);
  await hears(hall, "meeting:changed");
  expect((await read(hall, session)).speakers).toMatchObject({ waiting: [], waitingCount: 1, own: null });
  await call(session.nonPublicItem);
  hall.heard.length = 0;
  member.heard.length = 0;
  const asked = await asks(member, session, session.nonPublicItem);
  await hears(member, "meeting:changed");
  expect((await read(chair, session)).speakers).toMatchObject({ waiting: [{ id: asked }] });
  expect((await read(hall, session)).speakers).toBeNull();
  expect(hall.heard.filter(({ name }) => name !== "poll:tally")).toEqual([]);
});

test("strangers and citizens are refused, and a member cannot lead the list", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const [member] = await joinAll(server, session, "member");
  const request = await asks(member, session);
  const wanted = { ...at(session), agendaItemId: session.publicItem, kind: "speech", key: randomUUID() };
  for (const who of [session.stranger, null]) {
    const device = await server.connect(who);
    expect(await ask(device, "speaker:ask", wanted)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
    expect(await ask(device, "speaker:give", { ...at(session), requestId: request })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    const joined = await ask(device, "meeting:join", { ...at(session), as: "public" });
    expect(joined).toMatchObject({ ok: true, state: null });
  }
  const leads = ["speaker:give", "speaker:end", "speaker:move", "speaker:remove"];
  for (const name of leads) {
    const answer = await ask(member, name, { ...at(session), requestId: request, to: 1, reason: "einfach so" });
    expect(answer).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  }
});

const at = ({ meetingId }: RunningSession) => ({ meetingId });

/** Devices at their places: the chair's is the first member's, members follow, the hall's is the office's. */
async function joinAll<const Places extends readonly string[]>(
  server: LiveServer,
  session: RunningSession,
  ...places: Places
): Promise<{ [Index in keyof Places]: Device }> {
  const members = session.members.slice(1);
  const devices: Device[] = [];
  for (const place of places) {
    const who: Participant | undefined =
      place === "chair" ? session.chair : place === "hall" ? session.office : members.shift();
    const device = await server.connect(who ?? null);
    expect(await ask(device, "meeting:join", { ...at(session), as: place })).toMatchObject({ ok: true });
    devices.push(device);
  }
  return devices as { [Index in keyof Places]: Device };
}

async function asks(device: Device, session: RunningSession, agendaItemId = session.publicItem) {
  const key = randomUUID();
  const answer = await ask(device, "speaker:ask", { ...at(session), agendaItemId, kind: "speech", key });
  expect(answer).toMatchObject({ ok: true });
  return key;
}

async function read(device: Device, session: RunningSession): Promise<LiveState> {
  return (await ask(device, "poll:sync", at(session))).state as LiveState;
}
