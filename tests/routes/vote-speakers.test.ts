import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { action as lead } from "#app/routes/vote+/$meetingId.chair.tsx";
import { action as speak } from "#app/routes/vote+/$meetingId.speakers.ts";
import { callOf, thrownStatus } from "../setup/context.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";

beforeEach(resetDatabase);

function post(session: RunningSession, viewer: Viewer, path: string, form: Record<string, string>) {
  const init = { method: "POST", body: new URLSearchParams(form) };
  return callOf(`/vote/${session.meetingId}${path}`, viewer, { meetingId: session.meetingId }, init);
}

const whereTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("location") : null);

test("without JavaScript a member asks and withdraws, and reads in the address why something was refused", async () => {
  const session = await createRunningSession();
  const { meetingId, publicItem, members } = session;
  const viewer = await viewerFor(members[1] ?? session.chair);
  const key = randomUUID();
  const form = { intent: "speaker:ask", agendaItemId: publicItem, kind: "speech", key };
  expect(whereTo(await speak(post(session, viewer, "/speakers", form)))).toBe(`/vote/${meetingId}`);
  const stateOf = async () => (await database().speakerRequest.findUnique({ where: { id: key } }))?.state;
  expect(await stateOf()).toBe("waiting");
  const withdrawal = { intent: "speaker:withdraw", requestId: key };
  expect(whereTo(await speak(post(session, viewer, "/speakers", withdrawal)))).toBe(`/vote/${meetingId}`);
  expect(await stateOf()).toBe("withdrawn");
  const bar = { agendaItemId: publicItem, personId: viewer.personId, startsAt: new Date() };
  await database().exclusion.create({ data: bar });
  const again = await speak(post(session, viewer, "/speakers", { ...form, key: randomUUID() }));
  expect(whereTo(again)).toBe(`/vote/${meetingId}?speakers=speaker-excluded`);
  const odd = await speak(post(session, viewer, "/speakers", { intent: "toString" }));
  expect(whereTo(odd)).toBe(`/vote/${meetingId}?speakers=invalid`);
  const stranger = await viewerFor(session.stranger);
  expect(await thrownStatus(speak(post(session, stranger, "/speakers", form)))).toBe(403);
});

test("without JavaScript the chair gives the floor; a missing reason is asked for beside its field", async () => {
  const session = await createRunningSession();
  const { meetingId, publicItem, members } = session;
  const key = randomUUID();
  const form = { intent: "speaker:ask", agendaItemId: publicItem, kind: "speech", key };
  await speak(post(session, await viewerFor(members[1] ?? session.chair), "/speakers", form));
  const chair = await viewerFor(session.chair);
  const removal = { intent: "speaker:remove", requestId: key, reason: "" };
  expect(await lead(post(session, chair, "/chair", removal))).toMatchObject({
    init: { status: 422 },
    data: { intent: "speaker:remove", submission: { error: { reason: ["required"] } } },
  });
  const giving = { intent: "speaker:give", requestId: key, seenId: "none" };
  expect(whereTo(await lead(post(session, chair, "/chair", giving)))).toBe(`/vote/${meetingId}/chair`);
  expect(await database().speakerRequest.findUnique({ where: { id: key } })).toMatchObject({ state: "speaking" });
});
