import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { io as connectTo } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "#app/features/voting/live/protocol.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { type ServedTown, signInCookie, startServer } from "#tests/setup/served-town.ts";
import { addPerson, createTown, type Town } from "#tests/setup/town.ts";
import { plantCanaries } from "#tests/setup/town-canaries.ts";
import { fill, listRoutes } from "./addresses.ts";
import { type Ids, readIds } from "./ids.ts";
import { crawl, faultsOf, type Visit, visit, visitAll } from "./visiting.ts";

let served: ServedTown;
let town: Town;
let ids: Ids;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createTown();
      await plantCanaries(town);
    },
  });
  const store = diskFileStore(join(served.folder, "files"));
  for (const word of [SECRET, "Lageplan"]) {
    await (await store.receive(contentOf(word), { maxBytes: 1_000 })).keep();
  }
  ids = await readIds(served.databaseUrl);
});

afterAll(() => served.stop());

async function* contentOf(word: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(word);
}

/** Every address that takes an id, with this id: as a page, as its data, and an earlier version of a document. */
function addressesOf(id: string): string[] {
  const pages = listRoutes()
    .filter((route) => route.ids > 0)
    .map(({ path }) => fill(path, id));
  return [...pages, ...pages.map((path) => `${path}.data`), `/files/${id}?version=1`];
}

/** An answer without what differs from one visit to the next: the id that was asked for, and the page's nonce. */
function bare({ status, type, location, body }: Visit, id: string): string {
  const text = body
    .replaceAll(id, "ID")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/"nonce\\?",\\?"[^"]*"/g, "");
  return [status, type, location.replaceAll(id, "ID"), text].join("\n");
}

test("whatever a citizen follows from the first page on, in both languages, nothing hidden is read and no page is broken", async () => {
  for (const language of ["de", "en"]) {
    const faults: string[] = [];
    const starts = listRoutes()
      .filter(({ ids: count }) => count === 0)
      .map(({ path }) => fill(path, ""));
    const seen = await crawl(served.url, ["/", ...starts], (visited) => faults.push(...faultsOf(visited)), {
      "accept-language": language,
    });
    expect(faults).toEqual([]);
    for (const path of [`/papers/${town.papers.published}`, `/meetings/${town.meetings.finished}`]) {
      expect(seen).toContain(path);
    }
  }
});

test.each(["citizen", "person without a seat"])(
  "every id of the database that is hidden is as unknown to a %s as one that never was",
  async (who) => {
    const headers: Record<string, string> = {};
    if (who !== "citizen") headers.cookie = await signInCookie(await addPerson(town.bodyId, "Insa", "Ostermoor"));
    const unknown = randomUUID();
    const expected = new Map<string, string>();
    await visitAll(
      served.url,
      addressesOf(unknown),
      (one) => expected.set(one.path.replaceAll(unknown, "ID"), bare(one, unknown)),
      headers,
    );
    const different: string[] = [];
    for (const id of ids.hidden) {
      await visitAll(
        served.url,
        addressesOf(id),
        (visited) => {
          different.push(...faultsOf(visited));
          if (bare(visited, id) !== expected.get(visited.path.replaceAll(id, "ID"))) different.push(visited.path);
        },
        headers,
      );
    }
    expect(different).toEqual([]);
    expect(ids.hidden.length).toBeGreaterThan(50);
  },
);

test("every id that a citizen may know gives its page or nothing, and never what is hidden behind it", async () => {
  const [faults, opened]: [string[], string[]] = [[], []];
  for (const id of ids.visible) {
    await visitAll(served.url, addressesOf(id), (visited) => {
      faults.push(...faultsOf(visited));
      if (visited.status === 200) opened.push(visited.path);
    });
  }
  expect(faults).toEqual([]);
  expect(opened.length).toBeGreaterThan(20);
});

test("the office reads what is hidden, so the word would be found where it stands", async () => {
  const headers = { cookie: await signInCookie(town.people.office) };
  const faults: string[] = [];
  const pages = [
    `/papers/${town.papers.draft}`,
    `/meetings/${town.meetings.planned}`,
    `/people/${town.people.unseated}`,
  ];
  await visitAll(served.url, pages, (visited) => faults.push(...faultsOf(visited)), headers);
  expect(faults.toSorted()).toEqual(pages.map((path) => `${path}: the canary`).toSorted());
});

test("an earlier version of a public document is not handed out", async () => {
  const file = await database().file.findFirstOrThrow({ where: { name: "Lageplan" }, select: { id: true } });
  expect(await visit(served.url, `/files/${file.id}`)).toMatchObject({ status: 200, body: "Lageplan" });
  expect((await visit(served.url, `/files/${file.id}?version=1`)).status).toBe(404);
});

test("a search for a hidden word finds what a search for a word of nobody finds", async () => {
  const nobody = "Xqzwfvkjpbnarie".slice(0, SECRET.length);
  for (const kind of [
    "",
    "&kind=papers",
    "&kind=meetings",
    "&kind=agendaItems",
    "&kind=minutes",
    "&kind=people",
    "&kind=organizations",
  ]) {
    const [hidden, none] = [
      await visit(served.url, `/search?q=${SECRET}${kind}`),
      await visit(served.url, `/search?q=${nobody}${kind}`),
    ];
    expect(bare({ ...hidden, body: hidden.body.replaceAll(SECRET, "WORD") }, "-")).toBe(
      bare({ ...none, body: none.body.replaceAll(nobody, "WORD") }, "-"),
    );
    expect(faultsOf(await visit(served.url, `/search?q=${SECRET.slice(0, -1)}${kind}`))).toEqual([]);
    expect(faultsOf(await visit(served.url, `/search.data?q=${SECRET.slice(0, -1)}${kind}`))).toEqual([]);
  }
  for (const word of ["Grundstücksverkauf", "Arbeitsgruppe", "VO/10743/23", "Niemand", "77.777"]) {
    expect(faultsOf(await visit(served.url, `/search?q=${encodeURIComponent(word)}`))).toEqual([]);
  }
});

test("whatever a citizen asks through a socket, no answer and no message holds what is hidden", async () => {
  const socket = connectTo(served.url, { transports: ["websocket"], forceNew: true, reconnection: false });
  const heard: unknown[] = [];
  socket.onAny((...message: unknown[]) => heard.push(message));
  for (const { id: meetingId } of await database().meeting.findMany({ select: { id: true } })) {
    for (const as of ["public", "member", "chair", "hall"]) {
      const question = { v: PROTOCOL_VERSION, meetingId, as, ...(as === "hall" ? { key: SECRET } : {}) };
      const answer = await socket.timeout(10_000).emitWithAck("meeting:join", question);
      if (as !== "public" || ids.hidden.includes(meetingId)) expect(answer).toMatchObject({ ok: false });
      heard.push(answer);
    }
    heard.push(await socket.timeout(10_000).emitWithAck("poll:sync", { v: PROTOCOL_VERSION, meetingId }));
  }
  socket.disconnect();
  expect(heard.length).toBeGreaterThan(20);
  expect(JSON.stringify(heard).toLowerCase()).not.toContain(SECRET.toLowerCase());
});

test("the server's own words hold nothing hidden", () => {
  expect(served.said().toLowerCase()).not.toContain(SECRET.toLowerCase());
  expect(served.isAlive()).toBe(true);
});
