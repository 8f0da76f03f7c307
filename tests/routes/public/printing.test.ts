import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { loader as extract } from "#app/routes/_public+/agenda-items.$agendaItemId.extract[.]pdf.ts";
import { loader as result } from "#app/routes/_public+/agenda-items.$agendaItemId.result[.]pdf.ts";
import { loader as agenda } from "#app/routes/_public+/meetings.$meetingId.agenda[.]pdf.ts";
import { loader as attendance } from "#app/routes/_public+/meetings.$meetingId.attendance[.]pdf.ts";
import { loader as invitation } from "#app/routes/_public+/meetings.$meetingId.invitation[.]pdf.ts";
import { loader as minutes } from "#app/routes/_public+/meetings.$meetingId.minutes[.]pdf.ts";
import { loader as paper } from "#app/routes/_public+/papers.$paperId.paper[.]pdf.ts";
import { callOf, contextFor } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { dense, readPdf } from "#tests/setup/read-pdf.ts";
import { castAll, openedOn, secretSession } from "#tests/setup/secret-votes.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, type Town, viewerOf } from "#tests/setup/town.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";

beforeEach(resetDatabase);

type Loader = typeof agenda;

function get(loader: Loader, viewer: Viewer, id: string | undefined, query = "", init: RequestInit = {}) {
  const params = { meetingId: id, paperId: id, agendaItemId: id };
  return loader(callOf(`/document.pdf${query}`, viewer, params, init));
}

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  return dense((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text);
}

/** Every public document of the town, and whose id it takes. */
function documentsOf(town: Town): [Loader, string][] {
  const { finished } = town.meetings;
  return [
    [agenda, finished],
    [invitation, finished],
    [minutes, finished],
    [extract, town.items.publicItem],
    [paper, town.papers.published],
  ];
}

test("a citizen's documents say what the pages say, and nothing that is not public", async () => {
  const town = await createTown();
  const texts: string[] = [];
  for (const [loader, id] of documentsOf(town)) texts.push(await textOf(await get(loader, town.citizen, id)));
  expect(texts[0]).toContain(dense("Ö 7 Beschaffung von Schulmöbeln"));
  expect(texts[1]).toContain(dense("Sehr geehrte Damen und Herren"));
  expect(texts[2]).toContain(dense("Ein Mitglied fragt nach der Lieferzeit der Drehstühle."));
  expect(texts[3]).toContain(dense("Der Beschaffung wird zugestimmt."));
  expect(texts[4]).toContain("VO/10742/23");
  expect(texts.join(" ")).not.toContain(SECRET);
});

test("a member's agenda and minutes hold the non-public part, and no cache keeps them", async () => {
  const town = await createTown();
  const member = await viewerOf(town.people.member);
  for (const loader of [agenda, minutes]) {
    const answer = await get(loader, member, town.meetings.finished);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store, no-transform");
    expect(await textOf(answer)).toContain(SECRET);
  }
  const stranger = await viewerOf(town.people.schoolMember);
  expect(await textOf(await get(agenda, stranger, town.meetings.finished))).not.toContain(SECRET);
});

test("documents that do not exist for the asker are not found, in words", async () => {
  const town = await createTown("Stadt Lindenau an der Aue", { minutes: "draft" });
  const stranger = await viewerOf(town.people.schoolMember);
  for (const viewer of [town.citizen, stranger]) {
    const asked: [Loader, string | undefined][] = [
      [agenda, town.meetings.planned],
      [invitation, town.meetings.planned],
      [minutes, town.meetings.finished],
      [extract, town.items.publicItem],
      [extract, town.items.nonPublicItem],
      [result, town.items.publicItem],
      [paper, town.papers.nonPublic],
      [paper, town.papers.released],
      [attendance, town.meetings.finished],
      ...[agenda, invitation, minutes, extract, result, paper, attendance].flatMap((loader): [Loader, string][] => [
        [loader, "../x"],
        [loader, "00000000-0000-4000-8000-000000000000"],
      ]),
    ];
    for (const [loader, id] of asked) {
      const answer = await get(loader, viewer, id);
      expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "private, no-store"]);
    }
  }
});

test("the attendance list is for those who record attendance", async () => {
  const session = await createRunningSession({ members: 3 });
  for (const person of [session.office, session.chair]) {
    const text = await textOf(await get(attendance, await viewerFor(person), session.meetingId));
    expect(text).toContain(dense("Nr. 001, Mitglied"));
    expect(text).toContain("Unterschrift");
  }
  const [, member] = session.members;
  for (const person of [session.stranger, session.advisory, member]) {
    if (!person) throw new Error("nobody");
    expect((await get(attendance, await viewerFor(person), session.meetingId)).status).toBe(404);
  }
});

test("a roll call's document says who voted how, an open vote's does not", async () => {
  const session = await createRunningSession({ members: 3 });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "yes", "no"]);
  expect((await get(result, session.citizen, session.publicItem)).status).toBe(404);
  await closeAndAnnounce(session, pollId);
  const open = await textOf(await get(result, session.citizen, session.publicItem));
  expect(open).toContain(dense("Angenommen: 2 Ja, 1 Nein, 0 Enthaltungen"));
  expect(open).not.toContain("Mitglied");
});

test("a secret vote's document has totals and nobody's name", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await castAll(session, pollId);
  await closeAndAnnounce(session, pollId);
  for (const viewer of [session.citizen, await viewerFor(session.office), await viewerFor(session.chair)]) {
    const text = await textOf(await get(result, viewer, session.publicItem));
    expect(text).toContain(dense("5 Ja, 2 Nein, 1 Enthaltung"));
    expect(text).not.toContain("Mitglied");
  }
});

test("the file carries a German name, a standard, a language, and answers conditions and ranges", async () => {
  const town = await createTown();
  const { finished } = town.meetings;
  const answer = await get(minutes, town.citizen, finished);
  expect(answer.headers.get("Content-Disposition")).toBe(
    "inline; filename=\"Niederschrift AFIS 2023-07-05.pdf\"; filename*=UTF-8''Niederschrift%20AFIS%202023-07-05.pdf",
  );
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=60, must-revalidate, no-transform");
  expect(answer.headers.get("Vary")).toBe("Cookie, Accept-Language");
  const etag = answer.headers.get("ETag") ?? "";
  const again = await get(minutes, town.citizen, finished, "", { headers: { "If-None-Match": etag } });
  expect(again.status).toBe(304);
  const part = await get(minutes, town.citizen, finished, "?download", { headers: { Range: "bytes=0-4" } });
  expect([part.status, await part.text()]).toEqual([206, "%PDF-"]);
  expect(part.headers.get("Content-Disposition")).toMatch(/^attachment; /);

  const archived = await get(minutes, town.citizen, finished, "?standard=a");
  expect((await readPdf(new Uint8Array(await archived.arrayBuffer()))).raw).toMatch(/<pdfaid:part>2</);
  const call = callOf("/x", town.citizen, { meetingId: finished });
  const english = await minutes({ ...call, context: contextFor(town.citizen, "en") });
  const pdf = await readPdf(new Uint8Array(await english.arrayBuffer()));
  expect(pdf.language).toBe("en-GB");
  expect(dense(pdf.text)).toContain(dense("Der Beschaffung wird zugestimmt."));
  expect(pdf.title).toMatch(/^Minutes: /);
});

test("hostile words in a published paper are printed as they are", async () => {
  const town = await createTown();
  const hostile = '#read("/etc/passwd") $x$ ]#eval("1") \\ *a* <b> @c \u202e\u0007😀';
  await database().paper.update({
    where: { id: town.papers.published },
    data: { name: hostile, proposal: hostile, reasons: `1. ${hostile}\n2. ${hostile}` },
  });
  const text = await textOf(await get(paper, town.citizen, town.papers.published));
  expect(text.split(dense('#read("/etc/passwd") $x$ ]#eval("1") \\ *a* <b> @c'))).toHaveLength(5);
});
