import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runProgram } from "#tests/setup/running-server.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratswerk-start-"));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function demo(env: Record<string, string>): Promise<Ended> {
  return runProgram("bin/demo.mjs", [], { PORT: "0", DATA_DIR: join(folder, "data"), ...env }).ended;
}

function expectOneSentence({ code, said }: Ended, sentence: string): void {
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
}

async function takePort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, free: () => server.close() };
}

test("a taken port stops the demo before its long steps", async () => {
  const { port, free } = await takePort();
  expectOneSentence(await demo({ PORT: String(port) }), `Der Port ${port} ist schon belegt`);
  free();
});

test("a port that is no number is named", async () => {
  expectOneSentence(await demo({ PORT: "web" }), "Die Einstellung PORT ist ungültig");
});

test("a data folder that cannot be written stops the demo", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  expectOneSentence(await demo({ DATA_DIR: join(file, "data") }), `In den Ordner ${join(file, "data")} darf nicht`);
});

test("a database that does not answer stops the demo", async () => {
  const { port, free } = await takePort();
  free();
  const url = `postgresql://town:secret@127.0.0.1:${port}/town`;
  const ended = await demo({ DATABASE_URL: url });
  expectOneSentence(ended, `Die Datenbank antwortet nicht (127.0.0.1:${port})`);
  expect(ended.said).not.toContain("secret");
});

test("an address of another kind of database is refused", async () => {
  expectOneSentence(await demo({ DATABASE_URL: "mysql://here" }), "Die Einstellung DATABASE_URL ist ungültig");
});
