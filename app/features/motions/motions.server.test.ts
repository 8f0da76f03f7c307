import { beforeEach, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { statusOf } from "#tests/setup/office-town.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { addMotion } from "./add-motion.server.ts";
import { answerMotionForm } from "./answer-motion-form.server.ts";
import { changeMotion } from "./change-motion.server.ts";
import { getMotions } from "./get-motions.server.ts";
import { orderMotions } from "./order-motions.server.ts";
import type { AddMotionInput } from "./schema.ts";
import { setMoot } from "./set-moot.server.ts";
import { settleMotion } from "./settle-motion.server.ts";
import { withdrawMotion } from "./withdraw-motion.server.ts";

beforeEach(resetDatabase);

/** A running session in which the chair enters motions. */
async function withMotions() {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const { meetingId, publicItem: agendaItemId } = session;
  const add = async (text: string, more: Partial<AddMotionInput> = {}) => {
    const words = {
      motionKind: "AMENDMENT",
      text,
      wording: `Beschluss: ${text}`,
      movedBy: "Fraktion Zukunft Aue",
    } as const;
    const verdict = await addMotion(chair, meetingId, { agendaItemId, ...words, ...more });
    if (!verdict.ok) throw new Error(verdict.refused);
    return verdict.value.motionId;
  };
  const listed = async () => (await getMotions(agendaItemId)).motions.map(({ text, state }) => `${text}: ${state}`);
  const settle = (motionId: string, outcome: "ADOPTED" | "REJECTED") =>
    database().$transaction((tx) => {
      const { bodyId, organizationId } = session;
      const vote = { bodyId, organizationId, meetingId, agendaItemId, public: true, pollId: agendaItemId };
      return settleMotion(tx, { accountId: null }, vote, motionId, outcome);
    });
  return { session, chair, meetingId, agendaItemId, add, listed, settle };
}

test("motions stand in the proposed order, until the chair orders otherwise; the record says both", async () => {
  const { chair, meetingId, agendaItemId, add, listed } = await withMotions();
  const main = await add("Der Hof wird gepflastert.", { motionKind: "MAIN" });
  const near = await add("Nur der Eingang.", { reach: 2 });
  const far = await add("Gar nicht pflastern.", { reach: 8 });
  const later = await add("Vertagen.", { motionKind: "ADJOURN" });
  const order = async () => (await getMotions(agendaItemId)).motions.map(({ id }) => id);
  expect(await order()).toEqual([later, far, near, main]);
  const own = [far, later, near, main];
  expect((await orderMotions(chair, meetingId, { agendaItemId, motionIds: own, byBody: "yes" })).ok).toBe(true);
  expect([await order(), (await getMotions(agendaItemId)).differs]).toEqual([own, true]);
  const last = await add("Noch einer.", { motionKind: "REFER" });
  expect(await order()).toEqual([...own, last]);
  const partly = { agendaItemId, motionIds: [far, later] };
  expect(await orderMotions(chair, meetingId, partly)).toEqual({ ok: false, refused: "motion-order-other" });
  expect((await orderMotions(chair, meetingId, { agendaItemId })).ok).toBe(true);
  expect((await getMotions(agendaItemId)).differs).toBe(false);
  const [fact] = await database().sessionLog.findMany({
    where: { kind: "motion.ordered" },
    orderBy: { number: "asc" },
  });
  expect(JSON.stringify(fact?.data)).toContain('"byBody":true');
  expect(JSON.stringify(fact?.data)).toContain(JSON.stringify([later, far, near, main]));
  expect(await verifySessionLog(meetingId)).toMatchObject({ brokenAt: null });
  expect(await listed()).toHaveLength(5);
});

test("an adopted further-reaching motion proposes contradicting ones as moot; the chair confirms, and takes back", async () => {
  const { chair, meetingId, agendaItemId, add, listed, settle } = await withMotions();
  const near = await add("Nah", { reach: 2 });
  const far = await add("Weit", { reach: 8, contradicts: [near] });
  const main = await add("Haupt", { motionKind: "MAIN", contradicts: [far] });
  expect((await getMotions(agendaItemId)).proposedMoot).toEqual([]);
  await settle(far, "ADOPTED");
  const view = await getMotions(agendaItemId);
  expect([view.proposedMoot, view.amended]).toEqual([[near], true]);
  expect(await setMoot(chair, meetingId, { motionId: near, moot: "yes" })).toEqual({ ok: true, value: "moot" });
  expect(await listed()).toEqual(["Weit: adopted", "Nah: moot", "Haupt: pending"]);
  expect((await database().motion.findUniqueOrThrow({ where: { id: near } })).mootBecauseId).toBe(far);
  expect(await setMoot(chair, meetingId, { motionId: near, moot: "no" })).toEqual({ ok: true, value: "pending" });
  expect(await setMoot(chair, meetingId, { motionId: main, moot: "no" })).toMatchObject({ refused: "motion-not-moot" });
  expect(
    await changeMotion(chair, meetingId, { motionId: far, motionKind: "MAIN", text: "x", movedBy: "y" }),
  ).toMatchObject({
    refused: "motion-not-pending",
  });
});

test("a motion that was withdrawn while its vote ran stays withdrawn", async () => {
  const { chair, meetingId, add, listed, settle } = await withMotions();
  const motionId = await add("Nah");
  expect((await withdrawMotion(chair, meetingId, { motionId })).ok).toBe(true);
  await settle(motionId, "ADOPTED");
  expect(await listed()).toEqual(["Nah: withdrawn"]);
  expect(await withdrawMotion(chair, meetingId, { motionId })).toMatchObject({ refused: "motion-not-pending" });
});

test("changing words and contradictions is kept on both sides, with old and new in the record", async () => {
  const { chair, meetingId, agendaItemId, add } = await withMotions();
  const one = await add("Eins");
  const two = await add("Zwei", { contradicts: [one] });
  const stateOf = async () =>
    (await getMotions(agendaItemId)).motions.map(({ text, contradicts }) => [text, contradicts]);
  expect(await stateOf()).toEqual([
    ["Eins", [two]],
    ["Zwei", [one]],
  ]);
  const words = { motionKind: "AMENDMENT", text: "Zwei neu", wording: "Neu.", movedBy: "Person" } as const;
  expect((await changeMotion(chair, meetingId, { motionId: two, ...words })).ok).toBe(true);
  expect(await stateOf()).toEqual([
    ["Eins", []],
    ["Zwei neu", []],
  ]);
  const [fact] = await database().sessionLog.findMany({ where: { kind: "motion.changed" } });
  expect(JSON.stringify(fact?.data)).toMatch(/Zwei.*Zwei neu|Zwei neu.*Zwei/);
  const events = await database().event.findMany({ where: { kind: { startsWith: "motion." } } });
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("Zwei");
});

test("forms keep what was typed; without words there is no motion", async () => {
  const { chair, meetingId, agendaItemId } = await withMotions();
  const form = new FormData();
  for (const [name, value] of [
    ...[
      ["intent", "motion:add"],
      ["agendaItemId", agendaItemId],
      ["motionKind", "MAIN"],
      ["text", " "],
    ],
    ["movedBy", "Fraktion"],
  ]) {
    form.append(name ?? "", value ?? "");
  }
  expect(await answerMotionForm(chair, meetingId, form)).toMatchObject({
    error: { text: ["required"] },
    initialValue: { movedBy: "Fraktion" },
  });
  form.set("text", "Wortlaut");
  expect(await answerMotionForm(chair, meetingId, form)).toBeNull();
  form.set("intent", "motion:none");
  expect(await answerMotionForm(chair, meetingId, form)).toBeUndefined();
});

test("only who leads acts, on the called item of a running session; nobody hears of a non-public one", async () => {
  const { session, chair, meetingId, agendaItemId, add } = await withMotions();
  const motionId = await add("Eins");
  const words = { agendaItemId, motionKind: "MAIN", text: "Zwei", movedBy: "Person" } as const;
  expect(await statusOf(addMotion(session.citizen, meetingId, words))).toBeGreaterThanOrEqual(403);
  expect(await statusOf(addMotion(await viewerFor(session.stranger), meetingId, words))).toBeGreaterThanOrEqual(403);
  expect(
    await statusOf(withdrawMotion(await viewerFor(session.members[2] ?? session.chair), meetingId, { motionId })),
  ).toBe(403);
  expect(await addMotion(chair, meetingId, { ...words, agendaItemId: session.nonPublicItem })).toMatchObject({
    refused: "item-not-called",
  });
  await call(session.nonPublicItem);
  expect(await withdrawMotion(chair, meetingId, { motionId })).toMatchObject({ refused: "item-not-called" });
  const hidden = { ...words, agendaItemId: session.nonPublicItem, text: `${SECRET} Antrag` };
  expect((await addMotion(chair, meetingId, hidden)).ok).toBe(true);
  expect(await withdrawMotion(chair, meetingId, { motionId: session.citizen.bodyId })).toMatchObject({
    refused: "motion-not-found",
  });
});
