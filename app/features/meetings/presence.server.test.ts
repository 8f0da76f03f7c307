import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { addMembership, addPerson, viewerOf } from "#tests/setup/town.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { callAgendaItem } from "./call-agenda-item.server.ts";
import { correctAttendance } from "./correct-attendance.server.ts";
import { declarePresence } from "./declare-presence.server.ts";
import { doubtQuorum } from "./doubt-quorum.server.ts";
import { endMeeting } from "./end-meeting.server.ts";
import { readQuorum } from "./read-quorum.server.ts";
import { recordAttendance } from "./record-attendance.server.ts";
import { recordDisruption } from "./record-disruption.server.ts";
import { recordExclusion } from "./record-exclusion.server.ts";
import { recordSubstitution } from "./record-substitution.server.ts";
import { setSecondSession } from "./set-second-session.server.ts";
import { stateQuorum } from "./state-quorum.server.ts";

beforeEach(resetDatabase);

const logOf = async (meetingId: string, kind: string) => {
  const rows = await database().sessionLog.findMany({ where: { meetingId, kind }, orderBy: { number: "asc" } });
  return rows.map(({ data }) => data as Record<string, unknown>);
};

async function running(members = 5) {
  const session = await createRunningSession({ members });
  const office = await viewerFor(session.office);
  const chair = await viewerFor(session.chair);
  const ids = session.members.map(({ personId }) => personId);
  const member = await viewerFor(session.members[1] ?? session.chair);
  const substituteId = await addPerson(session.bodyId, "Swantje", "Ersatz");
  await addMembership(substituteId, session.organizationId, "substitute");
  return { ...session, office, chair, member, ids, id: (index: number) => ids[index] ?? "", substituteId };
}

test("who may not record is refused, and strangers learn nothing", async () => {
  const { meetingId, publicItem, citizen, stranger, member, ...session } = await running();
  const personId = session.id(2);
  const askers = [citizen, await viewerFor(stranger), member, await viewerFor(session.advisory)];
  for (const viewer of askers) {
    const deeds = [
      recordDisruption(viewer, meetingId, { personId, sphere: "member" }),
      recordSubstitution(viewer, meetingId, { personId: session.substituteId, memberId: personId }),
      setSecondSession(viewer, meetingId, { agendaItemId: publicItem, secondSession: "yes" }),
      doubtQuorum(viewer, meetingId, { personId }),
    ];
    for (const status of await Promise.all(deeds.map(thrownStatus))) expect([403, 404]).toContain(status);
  }
  expect(await thrownStatus(doubtQuorum(citizen, meetingId, {}))).toBe(403);
  expect(await thrownStatus(doubtQuorum(await viewerFor(session.advisory), meetingId, {}))).toBe(403);
  expect(await database().sessionLog.count({ where: { meetingId } })).toBe(0);
});

test("whoever is cut off is not present until the line is back, and only by video", async () => {
  const { meetingId, office, id } = await running();
  const personId = id(1);
  const cut = (sphere: "municipality" | "member" | "over") => recordDisruption(office, meetingId, { personId, sphere });
  expect(await cut("member")).toEqual({ ok: false, refused: "disruption-needs-video" });
  await recordAttendance(office, meetingId, { personId, presence: "video" });
  const present = async () => (await readQuorum(database(), meetingId)).present;
  expect(await present()).toBe(5);
  expect(await cut("member")).toEqual({ ok: true, value: { sphere: "member" } });
  expect(await cut("member")).toEqual({ ok: true, value: { sphere: "member" } });
  expect(await present()).toBe(4);
  expect(await cut("municipality")).toEqual({ ok: true, value: { sphere: "municipality" } });
  expect(await cut("over")).toEqual({ ok: true, value: { sphere: null } });
  expect(await present()).toBe(5);
  expect(await logOf(meetingId, "disruption.changed")).toMatchObject([
    { personId, sphere: "member", before: null },
    { personId, sphere: "municipality", before: "member" },
    { personId, sphere: null, before: "municipality" },
  ]);
});

test("going, changing to the room and the end of the session end a disruption and every substitution", async () => {
  const { meetingId, office, chair, id, substituteId } = await running();
  const runningNow = () => database().disruption.count({ where: { meetingId, endsAt: null } });
  for (const presence of ["left", "room"] as const) {
    await recordAttendance(office, meetingId, { personId: id(1), presence: "video" });
    await recordDisruption(office, meetingId, { personId: id(1), sphere: "member" });
    expect(await runningNow()).toBe(1);
    await recordAttendance(office, meetingId, { personId: id(1), presence });
    expect(await runningNow()).toBe(0);
  }
  await recordAttendance(office, meetingId, { personId: id(1), presence: "video" });
  await recordDisruption(office, meetingId, { personId: id(1), sphere: "municipality" });
  await recordSubstitution(office, meetingId, { personId: substituteId, memberId: id(2) });
  expect((await endMeeting(chair, meetingId)).ok).toBe(true);
  expect(await runningNow()).toBe(0);
  expect(await database().substitution.count({ where: { meetingId, endsAt: null } })).toBe(0);
});

test("a member who was cut off by video leaves by the own tap", async () => {
  const { meetingId, office, member, id } = await running();
  await recordAttendance(office, meetingId, { personId: id(1), presence: "video" });
  await recordDisruption(office, meetingId, { personId: id(1), sphere: "member" });
  expect(await declarePresence(member, { meetingId, present: false })).toEqual({ ok: true, value: { present: false } });
  expect(await database().disruption.count({ where: { meetingId, endsAt: null } })).toBe(0);
  expect((await logOf(meetingId, "attendance.changed")).at(-1)).toMatchObject({ before: "video", byOneself: true });
});

test("a substitute counts only while the replaced member is away; one stands in for one", async () => {
  const { meetingId, office, bodyId, organizationId, id, substituteId } = await running();
  const second = await addPerson(bodyId, "Okko", "Ersatz");
  await addMembership(second, organizationId, "substitute");
  const put = (personId: string, memberId: string) => recordSubstitution(office, meetingId, { personId, memberId });
  const present = async () => (await readQuorum(database(), meetingId)).present;
  await recordAttendance(office, meetingId, { personId: substituteId, presence: "room" });
  expect(await put(substituteId, id(1))).toEqual({ ok: true, value: { memberId: id(1) } });
  expect(await put(substituteId, id(1))).toEqual({ ok: true, value: { memberId: id(1) } });
  expect(await present()).toBe(5);
  await recordAttendance(office, meetingId, { personId: id(1), presence: "left" });
  expect(await present()).toBe(5);
  expect(await put(second, id(1))).toEqual({ ok: false, refused: "member-already-replaced" });
  expect(await put(id(2), id(1))).toEqual({ ok: false, refused: "not-a-substitute" });
  expect(await put(substituteId, "")).toEqual({ ok: true, value: { memberId: null } });
  expect(await present()).toBe(4);
  expect(await logOf(meetingId, "substitution.changed")).toMatchObject([
    { personId: substituteId, memberId: id(1), before: null },
    { personId: substituteId, memberId: null, before: id(1) },
  ]);
});

test("a correction needs a reason; old and new stand in the record", async () => {
  const { meetingId, office, id } = await running();
  const stay = await database().attendance.findFirstOrThrow({ where: { meetingId, personId: id(1) } });
  const put = (reason: string) =>
    correctAttendance(office, meetingId, { personId: id(1), attendanceId: stay.id, remove: "yes", reason });
  await expect(put("  ")).rejects.toThrow();
  expect(await put("War gar nicht da")).toEqual({ ok: true, value: true });
  expect(await logOf(meetingId, "attendance.changed")).toMatchObject([
    { reason: "War gar nicht da", old: { mode: "room", from: stay.startsAt.toISOString(), to: null }, new: null },
  ]);
});

test("what a member disclosed is kept with old and new; a bar recorded beforehand begins with the call", async () => {
  const { meetingId, office, nonPublicItem, id } = await running();
  const bar = (more: object) =>
    recordExclusion(office, meetingId, { agendaItemId: nonPublicItem, personId: id(1), excluded: "yes", ...more });
  await bar({ reason: "Bruder ist Anlieger" });
  const before = await database().exclusion.findFirstOrThrow({ where: { agendaItemId: nonPublicItem } });
  expect(before).toMatchObject({ reason: "Bruder ist Anlieger", disclosed: false, byBody: false, endsAt: null });
  expect((await callAgendaItem(office, meetingId, { agendaItemId: nonPublicItem })).ok).toBe(true);
  const item = await database().agendaItem.findUniqueOrThrow({ where: { id: nonPublicItem } });
  const after = await database().exclusion.findFirstOrThrow({ where: { agendaItemId: nonPublicItem } });
  expect(after.startsAt).toEqual(item.calledAt);
  await bar({ reason: "Bruder ist Anlieger", byBody: "yes", disclosed: "yes" });
  await bar({ reason: "Bruder ist Anlieger", byBody: "yes", disclosed: "yes" });
  expect(await logOf(meetingId, "exclusion.changed")).toMatchObject([
    { excluded: true, old: null, new: { byBody: false } },
    { excluded: true, old: { byBody: false, disclosed: false }, new: { byBody: true, disclosed: true } },
  ]);
});

test("stated is presumed until a member doubts; the chair's recount answers it; nothing is stopped", async () => {
  const { meetingId, office, chair, member, id } = await running(5);
  await stateQuorum(chair, meetingId);
  for (const index of [2, 3, 4]) await recordAttendance(office, meetingId, { personId: id(index), presence: "left" });
  const now = async () => (await readQuorum(database(), meetingId)).outcome;
  expect(await now()).toBe("QUORATE_PRESUMED");
  const doubted = { ok: true, value: { members: 5, present: 2, outcome: "NOT_QUORATE", norm: "§ 65 NKomVG" } };
  expect(await doubtQuorum(member, meetingId, {})).toEqual(doubted);
  expect(await doubtQuorum(member, meetingId, {})).toEqual(doubted);
  expect(await now()).toBe("NOT_QUORATE");
  expect(await logOf(meetingId, "meeting.quorumDoubted")).toMatchObject([{ personId: id(1), present: 2, members: 5 }]);
  expect(await doubtQuorum(office, meetingId, { personId: id(0) })).toEqual(doubted);
  expect(await doubtQuorum(office, meetingId, { personId: id(4) })).toEqual({
    ok: false,
    refused: "doubt-needs-present-member",
  });
  await recordAttendance(office, meetingId, { personId: id(2), presence: "room" });
  expect(await stateQuorum(chair, meetingId)).toMatchObject({ value: { present: 3, outcome: "QUORATE" } });
  await recordAttendance(office, meetingId, { personId: id(2), presence: "left" });
  expect(await now()).toBe("QUORATE_PRESUMED");
});

test("a second session suffices with any number for its item alone; it establishes nothing for the rest", async () => {
  const { meetingId, office, chair, publicItem, nonPublicItem, id } = await running(5);
  for (const index of [1, 2, 3]) await recordAttendance(office, meetingId, { personId: id(index), presence: "left" });
  const now = async () => (await readQuorum(database(), meetingId)).outcome;
  expect(await now()).toBe("NOT_QUORATE");
  const set = (secondSession: "yes" | "no") =>
    setSecondSession(chair, meetingId, { agendaItemId: publicItem, secondSession });
  expect(await set("yes")).toEqual({ ok: true, value: { on: true } });
  expect(await set("yes")).toEqual({ ok: true, value: { on: true } });
  expect(await now()).toBe("QUORATE");
  expect(await stateQuorum(chair, meetingId)).toMatchObject({ value: { outcome: "QUORATE" } });
  await callAgendaItem(office, meetingId, { agendaItemId: nonPublicItem });
  expect(await now()).toBe("NOT_QUORATE");
  expect(await logOf(meetingId, "item.secondSession")).toHaveLength(1);
});

test("more than half of the members barred: any number decides, with the authority's approval (§ 65 Abs. 3)", async () => {
  const { meetingId, office, publicItem, ids, id } = await running(5);
  for (const personId of ids.slice(0, 3)) {
    await recordExclusion(office, meetingId, { agendaItemId: publicItem, personId, excluded: "yes" });
  }
  await recordAttendance(office, meetingId, { personId: id(4), presence: "left" });
  expect(await readQuorum(database(), meetingId)).toMatchObject({ members: 5, outcome: "QUORATE_NEEDS_APPROVAL" });
});

test("the rules of procedure may count filled seats; other Länder count by their own law", async () => {
  const { meetingId, bodyId, organizationId, office, ids } = await running(4);
  await database().organization.update({ where: { id: organizationId }, data: { statutoryMembers: 8 } });
  const now = async () => (await readQuorum(database(), meetingId)).outcome;
  expect(await now()).toBe("NOT_QUORATE");
  await database().body.update({ where: { id: bodyId }, data: { land: "BW" } });
  expect(await now()).toBe("QUORATE");
  await database().body.update({ where: { id: bodyId }, data: { land: "NI" } });
  const seats = { bodyId, layer: "rulesOfProcedure", key: "quorumBase", value: "seated", source: "§ 8 GO" } as const;
  await database().procedureRule.create({ data: { ...seats, validFrom: new Date("2020-01-01") } });
  expect(await readQuorum(database(), meetingId)).toMatchObject({ members: 4, outcome: "QUORATE" });
  for (const personId of ids.slice(1)) await recordAttendance(office, meetingId, { personId, presence: "left" });
  expect(await now()).toBe("NOT_QUORATE");
});

test("before the session none of this is recorded", async () => {
  const { meetingId, office, member, substituteId, id } = await running();
  await database().meeting.update({ where: { id: meetingId }, data: { state: "invited", startedAt: null } });
  const notRunning = { ok: false, refused: "meeting-not-running" };
  expect(await recordDisruption(office, meetingId, { personId: id(1), sphere: "member" })).toEqual(notRunning);
  expect(await recordSubstitution(office, meetingId, { personId: substituteId, memberId: id(1) })).toEqual(notRunning);
  expect(await doubtQuorum(member, meetingId, {})).toEqual(notRunning);
  const spare = await viewerOf(substituteId);
  await database().meeting.update({ where: { id: meetingId }, data: { state: "running", startedAt: new Date() } });
  expect(await doubtQuorum(spare, meetingId, {})).toEqual({ ok: false, refused: "doubt-needs-present-member" });
});
