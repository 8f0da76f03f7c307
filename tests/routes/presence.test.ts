import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import * as desk from "#app/routes/_office+/office.meetings.$meetingId.minutes._index.tsx";
import * as session from "#app/routes/_office+/office.meetings.$meetingId.session.tsx";
import * as own from "#app/routes/vote+/$meetingId._index.tsx";
import * as chair from "#app/routes/vote+/$meetingId.chair.tsx";
import * as doubt from "#app/routes/vote+/$meetingId.doubt.ts";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { addMembership, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";

beforeEach(resetDatabase);

const post = (viewer: Viewer, meetingId: string, fields: Record<string, string>, path = "session") =>
  callOf(
    `/office/meetings/${meetingId}/${path}`,
    viewer,
    { meetingId },
    { method: "POST", body: new URLSearchParams(fields) },
  );
const statusOf = async (work: Promise<unknown>) => {
  const answer = (await work) as Response | { init: { status: number } | null };
  return answer instanceof Response ? answer.status : (answer.init?.status ?? 200);
};

async function running() {
  const town = await createRunningSession({ members: 4 });
  const substituteId = await addPerson(town.bodyId, "Swantje", "Ersatz");
  await addMembership(substituteId, town.organizationId, "substitute");
  const office = await viewerFor(town.office);
  const memberId = town.members[1]?.personId ?? "";
  const member = await viewerFor(town.members[1] ?? town.chair);
  const send = (fields: Record<string, string>) => statusOf(session.action(post(office, town.meetingId, fields)));
  return { ...town, office, memberId, member, substituteId, send };
}

test("the session's screen takes every form of presence, and shows what came of it", async () => {
  const { send, office, meetingId, memberId, substituteId, publicItem } = await running();
  expect(await send({ intent: "attendance", personId: memberId, presence: "video" })).toBe(303);
  expect(await send({ intent: "disruption", personId: memberId, sphere: "municipality" })).toBe(303);
  expect(await send({ intent: "substitution", personId: substituteId, memberId })).toBe(303);
  const bar = { intent: "exclusion", agendaItemId: publicItem, personId: memberId, excluded: "yes" };
  expect(await send({ ...bar, reason: "Anlieger", byBody: "yes" })).toBe(303);
  expect(await send({ intent: "secondSession", agendaItemId: publicItem, secondSession: "yes" })).toBe(303);
  expect(await send({ intent: "doubt", personId: substituteId })).toBe(422);
  const { session: view } = await session.loader(
    callOf(`/office/meetings/${meetingId}/session`, office, { meetingId }),
  );
  expect(view.interrupt).toBe(true);
  expect(view.attendance.find(({ personId }) => personId === memberId)).toMatchObject({
    now: "video",
    disruption: { sphere: "municipality" },
    replacedBy: substituteId,
  });
  expect(view.selected).toMatchObject({
    secondSession: true,
    excluded: [{ personId: memberId, reason: "Anlieger", byBody: true, disclosed: false }],
  });
});

test("a correction without a reason is asked for it, with what was typed", async () => {
  const { send, memberId } = await running();
  const typed = { intent: "correctAttendance", personId: memberId, from: "18:00", to: "", mode: "room" };
  expect(await send(typed)).toBe(422);
  expect(await send({ ...typed, reason: "   " })).toBe(422);
});

test("a member doubts on the own device, the chair states the count anew on the own screen", async () => {
  const { member, meetingId, chair: leader, citizen, stranger } = await running();
  const press = (viewer: Viewer) =>
    doubt.action(
      callOf(`/vote/${meetingId}/doubt`, viewer, { meetingId }, { method: "POST", body: new URLSearchParams() }),
    );
  expect(await statusOf(press(member))).toBe(303);
  expect(await database().sessionLog.count({ where: { meetingId, kind: "meeting.quorumDoubted" } })).toBe(1);
  expect([302, 303, 401, 403, 404]).toContain(await thrownStatus(press(citizen)));
  expect([403, 404]).toContain(await thrownStatus(press(await viewerFor(stranger))));
  const recount = callOf(
    `/vote/${meetingId}/chair`,
    await viewerFor(leader),
    { meetingId },
    { method: "POST", body: new URLSearchParams({ intent: "quorum" }) },
  );
  expect(await statusOf(chair.action(recount))).toBe(303);
  expect(await database().sessionLog.count({ where: { meetingId, kind: "meeting.quorumStated" } })).toBe(1);
});

test("a refused doubt says why, where the button is", async () => {
  const { member, meetingId } = await running();
  await database().attendance.deleteMany({ where: { meetingId, personId: member.personId } });
  const body = new URLSearchParams();
  const call = callOf(`/vote/${meetingId}/doubt`, member, { meetingId }, { method: "POST", body });
  const answer = await doubt.action(call);
  expect(answer.headers.get("location")).toBe(`/vote/${meetingId}?doubt=doubt-needs-present-member`);
  const page = await own.loader(callOf(answer.headers.get("location") ?? "", member, { meetingId }));
  expect(page.doubt).toBe("doubt-needs-present-member");
});

test("the desk records the approval of published minutes; a bad day is said beside the field", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const { finished } = town.meetings;
  const send = (fields: Record<string, string>) =>
    statusOf(desk.action(post(office, finished, { intent: "approve", ...fields }, "minutes")));
  expect(await send({ approvedOn: "gestern" })).toBe(422);
  expect(await send({ approvedOn: "1990-01-01" })).toBe(422);
  expect(await send({ approvedOn: new Date().toISOString().slice(0, 10), approvedIn: "Ö 2" })).toBe(303);
});
