import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { answerAgendaForm } from "./answer-agenda-form.server.ts";
import { findMeeting } from "./get-meeting.server.ts";
import { getOfficeMeeting } from "./get-office-meeting.server.ts";
import { setSecondSession } from "./set-second-session.server.ts";

beforeEach(resetDatabase);

async function inLand(land: string) {
  const session = await createRunningSession();
  const { bodyId, meetingId, publicItem: agendaItemId } = session;
  await database().body.update({ where: { id: bodyId }, data: { land }, select: { id: true } });
  const office = await viewerFor(session.office);
  const mark = (secondSession: "yes" | "no") => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: "secondSession", agendaItemId, secondSession })) {
      form.append(name, value);
    }
    return answerAgendaForm(office, meetingId, form);
  };
  const shown = async () => {
    const agenda = (await findMeeting(session.citizen, meetingId))?.agenda ?? [];
    return agenda.flatMap((entry) => (entry.kind === "item" ? [entry.secondSession] : []));
  };
  return { session, office, meetingId, agendaItemId, mark, shown };
}

test("the office marks an item as dealt with for the second time; citizens read the sentence, and it can be undone", async () => {
  const { office, meetingId, agendaItemId, mark, shown } = await inLand("NI");
  expect(await shown()).toEqual([null]);
  expect(await mark("yes")).toMatchObject({
    said: "secondSessionOn",
    undo: { intent: "secondSession", agendaItemId, secondSession: "no" },
  });
  expect(await shown()).toEqual([{ least: 1, norm: "§ 65 Abs. 2 NKomVG" }]);
  const board = await getOfficeMeeting(office, meetingId);
  expect([board.secondSession?.least, board.items.map((item) => item.secondSession)]).toEqual([1, [true, false]]);
  expect(await mark("no")).toMatchObject({ said: "secondSessionOff" });
  expect(await shown()).toEqual([null]);
});

test("in another Land it is that Land's number, or refused where nothing is known", async () => {
  const { mark, shown } = await inLand("BW");
  await mark("yes");
  expect(await shown()).toEqual([{ least: 3, norm: "§ 37 Abs. 2 bis 4 GemO BW" }]);
  await resetDatabase();
  const unknown = await inLand("NW");
  expect(await unknown.mark("yes")).toEqual({ ok: false, refused: "second-session-not-known", field: null });
  expect((await getOfficeMeeting(unknown.office, unknown.meetingId)).secondSession).toBeNull();
});

test("a member, a stranger and a citizen mark nothing", async () => {
  const { session, meetingId, agendaItemId } = await inLand("NI");
  const input = { agendaItemId, secondSession: "yes" } as const;
  for (const viewer of [await viewerFor(session.members[2] ?? session.office), await viewerFor(session.stranger)]) {
    expect(await thrownStatus(setSecondSession(viewer, meetingId, input))).toBe(403);
  }
  expect(await thrownStatus(setSecondSession(session.citizen, meetingId, input))).toBeGreaterThanOrEqual(403);
});
