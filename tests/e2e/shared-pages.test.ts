import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "#app/features/events/record.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { type ServedTown, signInCookie, startServer } from "../setup/served-town.ts";
import { createTown, type Town } from "../setup/town.ts";

let town: Town;
let served: ServedTown;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createTown();
    },
  });
});
afterAll(() => served.stop());

const NONCE = /'nonce-([^']+)'/;

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(served.url + path, { headers });
  const nonce = NONCE.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  return { status: answer.status, nonce, body: await answer.text(), headers: answer.headers };
}

test("two citizens get the same page, each with a nonce of their own that the page's scripts carry", async () => {
  const first = await read("/meetings");
  const second = await read("/meetings");
  expect(second.nonce).not.toBe(first.nonce);
  expect(second.body).toContain(`nonce="${second.nonce}"`);
  expect(second.body).not.toContain(first.nonce);
  expect(second.body.replaceAll(second.nonce, "")).toBe(first.body.replaceAll(first.nonce, ""));
  expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"));
});

test("a page made for somebody signed in never reaches a citizen, nor the other way round", async () => {
  const office = await signInCookie(town.people.office);
  for (const path of ["/", "/meetings", "/papers", "/_root.data"]) {
    await read(path);
    const own = await read(path, { cookie: office });
    expect(own.body).toContain("Ruben Alt");
    expect((await read(path)).body).not.toContain("Ruben Alt");
  }
});

test("each language keeps its own page", async () => {
  expect((await read("/meetings", { cookie: "language=de" })).body).toContain('lang="de"');
  expect((await read("/meetings", { cookie: "language=en" })).body).toContain('lang="en"');
  expect((await read("/meetings", { cookie: "language=de" })).body).toContain('lang="de"');
});

test("after a change is committed the next visitor reads the new state", async () => {
  const paper = await database().paper.findFirstOrThrow({
    where: { public: true, publishedAt: { not: null } },
    select: { id: true, name: true },
  });
  const path = `/papers/${paper.id}`;
  expect((await read(path)).body).toContain(paper.name);
  await inTransaction(async (tx) => {
    await tx.paper.update({
      where: { id: paper.id },
      data: { name: "Neuer Deich am Süderwall" },
      select: { id: true },
    });
    const fact = {
      kind: "paper.changed",
      bodyId: town.bodyId,
      paperId: paper.id,
      version: 2,
      fields: ["name"],
    } as const;
    await record(tx, { accountId: null }, fact);
  });
  await expect.poll(async () => (await read(path)).body, { timeout: 20_000 }).toContain("Neuer Deich am Süderwall");
});

test("what is not there is asked for anew each time", async () => {
  const unknown = "/papers/00000000-0000-4000-8000-000000000000";
  expect((await read(unknown)).status).toBe(404);
  expect((await read(unknown)).status).toBe(404);
});
