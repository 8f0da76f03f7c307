import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram, startServer } from "#tests/setup/running-server.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratswerk-server-"));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function postmaster(): string {
  return join(folder, "data", "postgres", "postmaster.pid");
}

test("the server starts on its own PostgreSQL, answers, and leaves nothing running after Ctrl-C", async () => {
  const server = await startServer({ DATA_DIR: join(folder, "data") });
  const health = await fetch(`${server.url}/health`);
  expect(health.status).toBe(200);
  const port = Number((await readFile(postmaster(), "utf8")).split("\n")[3]);
  const { code, said } = await server.stop("SIGINT");
  expect({ code, trace: /\n\s+at /.test(said) }).toEqual({ code: 0, trace: false });
  expect(existsSync(postmaster())).toBe(false);
  await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("ECONNREFUSED");
});

test("a second start finds what the first one made", async () => {
  const made = await readFile(join(folder, "data", "secrets", "postgres"), "utf8");
  const server = await startServer({ DATA_DIR: join(folder, "data") });
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(await readFile(join(folder, "data", "secrets", "postgres"), "utf8")).toBe(made);
  await server.stop();
});

test("a stop in the middle of the first start leaves no database behind", async () => {
  const fresh = join(folder, "interrupted");
  const server = runProgram("server.ts", [], { PORT: "0", HOST: "127.0.0.1", DATA_DIR: fresh });
  const made = join(fresh, "secrets", "postgres");
  await expect.poll(() => existsSync(made), { timeout: 20_000, interval: 20 }).toBe(true);
  await server.stop("SIGTERM");
  expect(existsSync(join(fresh, "postgres", "postmaster.pid"))).toBe(false);
});

test("a taken port ends the server with one sentence and code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const settings = { PORT: String(port), HOST: "127.0.0.1", DATA_DIR: join(folder, "data") };
  const { code, said } = await runProgram("server.ts", [], settings).ended;
  expect(said).toContain(`Der Port ${port} ist schon belegt`);
  expect({ code, trace: /\n\s+at /.test(said) }).toEqual({ code: 1, trace: false });
  other.close();
});

test("an unreachable database ends the server with one sentence and code 1", async () => {
  const { code, said } = await runProgram("server.ts", [], {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: join(folder, "data"),
    DATABASE_URL: "postgresql://town:secret@127.0.0.1:1/town",
  }).ended;
  expect(said).toContain("Die Datenbank antwortet nicht (127.0.0.1:1)");
  expect(said).not.toContain("secret");
  expect({ code, trace: /\n\s+at /.test(said) }).toEqual({ code: 1, trace: false });
});

test("a data folder that is a file ends the server with one sentence and code 1", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const { code, said } = await runProgram("server.ts", [], { PORT: "0", HOST: "127.0.0.1", DATA_DIR: file }).ended;
  expect(said).toContain("bitte mit DATA_DIR einen anderen Ordner wählen");
  expect({ code, trace: /\n\s+at /.test(said) }).toEqual({ code: 1, trace: false });
});

test("a wrong setting ends the server with one sentence and code 1", async () => {
  const { code, said } = await runProgram("server.ts", [], { PORT: "0", DATA_DIR: folder, LOG_LEVEL: "loud" }).ended;
  expect(said).toContain("Die Einstellung LOG_LEVEL ist ungültig");
  expect({ code, trace: /\n\s+at /.test(said) }).toEqual({ code: 1, trace: false });
});
