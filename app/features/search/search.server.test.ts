import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { queryText } from "#app/platform/http/query-text.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { search } from "./search.server.ts";
import { SEARCH_KINDS, type SearchKind } from "./search-views.ts";

beforeEach(resetDatabase);

async function found(viewer: Viewer, text: string, kind: SearchKind | null = null) {
  const answer = await search(viewer, { text: queryText(text), kind, page: 1 });
  return Object.fromEntries(
    answer.groups.map((group) => [
      group.kind,
      { total: group.total, titles: group.hits.map((hit) => hit.title.map((piece) => piece.text).join("")) },
    ]),
  );
}

test("a citizen finds papers, items, minutes, meetings, organizations and people", async () => {
  const town = await createTown();
  expect(Object.keys(await found(town.citizen, "Schulmöbel"))).toEqual(["papers", "agendaItems"]);
  expect(await found(town.citizen, "Drehstuhl Lieferzeit")).toEqual({
    minutes: { total: 1, titles: ["Beschaffung von Schulmöbeln"] },
  });
  expect(Object.keys(await found(town.citizen, "Finanzen 05.07.2023"))).toEqual(["meetings"]);
  expect(Object.keys(await found(town.citizen, "finanz"))).toEqual(["meetings", "organizations"]);
  expect(await found(town.citizen, "folkert")).toEqual({ people: { total: 1, titles: ["Brandt, Dr. Folkert"] } });
});

test("a result leads to the page of the thing, minutes to the extract", async () => {
  const town = await createTown();
  const hrefs = async (text: string) =>
    (await search(town.citizen, { text, kind: null, page: 1 })).groups.flatMap((group) =>
      group.hits.map((hit) => hit.href),
    );
  expect(await hrefs("Schulmöbel")).toEqual([
    `/papers/${town.papers.published}`,
    `/agenda-items/${town.items.publicItem}`,
  ]);
  expect(await hrefs("Drehstühle")).toEqual([`/agenda-items/${town.items.publicItem}/extract`]);
  expect(await hrefs("Moorkamp")).toEqual([`/people/${town.people.chair}`]);
});

test("the exact reference stands first, before references that only begin like it", async () => {
  const town = await createTown();
  await addPaper(town.bodyId, { reference: "VO/10742/23-1", name: "Ergänzung", date: new Date("2024-01-01") });
  await addPaper(town.bodyId, { reference: "VO/9/24", name: "Bezug auf VO/10742/23", date: new Date("2024-02-01") });
  expect((await found(town.citizen, "vo/10742/23")).papers?.titles).toEqual([
    "Beschaffung von Schulmöbeln",
    "Ergänzung",
    "Bezug auf VO/10742/23",
  ]);
});

test("a word is found in its other endings, as beginning and inside of longer ones", async () => {
  const town = await createTown();
  for (const text of ["Grundschulen", "grundsch", "STÜHLE", "möbeln"]) {
    expect((await found(town.citizen, text)).papers?.total, text).toBe(1);
  }
});

test("the snippet marks the words in pieces and leaves markup as text", async () => {
  const town = await createTown();
  await addPaper(town.bodyId, {
    reference: "VO/8/24",
    name: "<b>Zaun</b>",
    reasons: 'Der <script>alert("x")</script> Zaun ist alt.',
  });
  const [group] = (await search(town.citizen, { text: "Zaun", kind: "papers", page: 1 })).groups;
  const hit = group?.hits[0];
  expect(hit?.title).toContainEqual({ text: "Zaun", hit: true });
  expect(hit?.snippet.filter((piece) => piece.hit)).toEqual([{ text: "Zaun", hit: true }]);
  expect(hit?.snippet.map((piece) => piece.text).join("")).toContain('alert("x")');
});

test("nobody but those who may read it finds what is not public, in no list and in no count", async () => {
  const town = await createTown();
  const other = await createTown("Nachbarstadt");
  const display: Viewer = { kind: "display", bodyId: town.bodyId, meetingId: town.meetings.finished };
  for (const viewer of [town.citizen, display, await viewerOf(town.people.former)]) {
    for (const text of [SECRET, "VO/10743/23", "VO/10744/23", "VO/10745/23", "Niemand", "Ohlsen", "Ruben"]) {
      expect(await search(viewer, { text, kind: null, page: 1 }), text).toMatchObject({ total: 0, groups: [] });
    }
    for (const kind of SEARCH_KINDS) expect(await found(viewer, SECRET, kind)).toEqual({});
  }
  const neighbour = await found(await viewerOf(other.people.office), "Beschaffung");
  expect([neighbour.papers?.total, neighbour.agendaItems?.total]).toEqual([1, 1]);
});

test("the member of another committee finds what a citizen finds, and the own group", async () => {
  const town = await createTown();
  const answer = await found(await viewerOf(town.people.schoolMember), SECRET);
  expect(Object.keys(answer)).toEqual(["organizations", "people"]);
});

test("a member finds the non-public matters of the own body, the office everything", async () => {
  const town = await createTown();
  const member = await found(await viewerOf(town.people.member), SECRET);
  expect([member.papers?.total, member.agendaItems?.total, member.minutes?.total, member.meetings?.total]).toEqual([
    2, 2, 1, 1,
  ]);
  const office = await found(await viewerOf(town.people.office), SECRET);
  expect([office.papers?.total, office.organizations?.total, office.people?.total]).toEqual([3, 1, 1]);
});

test("unpublished minutes are found by nobody, the office has them on its own pages", async () => {
  const town = await createTown(undefined, { minutes: "draft" });
  for (const viewer of [town.citizen, await viewerOf(town.people.office), await viewerOf(town.people.chair)]) {
    expect(await found(viewer, "Drehstühle")).toEqual({});
  }
});

test("addresses and numbers of people are not searched", async () => {
  const town = await createTown();
  expect(await found(await viewerOf(town.people.office), "town.example")).toEqual({});
});

test("nothing typed and a single sign are answered with advice, not with hits", async () => {
  const town = await createTown();
  const problems = ["", " ", "\u0000", "a", "%", "_", "'", "' OR 1=1"].map(async (text) => {
    return (await search(town.citizen, { text: queryText(text), kind: null, page: 1 })).problem;
  });
  expect(await Promise.all(problems)).toEqual([
    "empty",
    "empty",
    "empty",
    "too-short",
    "too-short",
    "too-short",
    "too-short",
    null,
  ]);
});

test.each([
  "' OR ''='",
  "Möbel & !Stuhl | (x:*)",
  "\\ \\\\ %_%",
  "der die das und",
  "a\u0000b",
  "😀😀",
  "x".repeat(1_000_000),
  "ab ".repeat(10_000),
  "{}[]()*+?.^$|<->:*",
  "ﷺ ß İ",
])("odd input %# is searched without failing", async (text) => {
  const town = await createTown();
  for (const viewer of [town.citizen, await viewerOf(town.people.office)]) {
    expect(await search(viewer, { text: queryText(text), kind: null, page: 1 })).toMatchObject({ page: 1 });
  }
});

test("one kind is listed page by page, and the count of the others stays", async () => {
  const town = await createTown();
  for (let number = 1; number <= 23; number++) {
    await addPaper(town.bodyId, { reference: `VO/${number}/22`, name: `Schulmöbel ${number}` });
  }
  const all = await search(town.citizen, { text: "Schulmöbel", kind: null, page: 1 });
  expect(all.groups[0]).toMatchObject({ kind: "papers", total: 24 });
  expect(all.groups[0]?.hits).toHaveLength(5);
  const last = await search(town.citizen, { text: "Schulmöbel", kind: "papers", page: 99 });
  expect([last.page, last.pageCount, last.total, last.groups[0]?.hits.length]).toEqual([2, 2, 25, 4]);
});
