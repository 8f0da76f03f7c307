import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFailureSentence } from "#app/platform/failure.server.ts";
import { startEmbedded } from "./embedded.server.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratswerk-embedded-"));
  await chmod(folder, 0o755);
  const server = await startEmbedded(folder);
  await ask(server.url, "CREATE TABLE kept AS SELECT 7 AS n");
  await server.stop();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterLine(line: number): Promise<string> {
  return (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[line] ?? "";
}

test("a second start keeps what was entered, listens on loopback only and is durable", async () => {
  const server = await startEmbedded(folder);
  expect(await ask(server.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  const [settings] = await ask(
    server.url,
    `SELECT current_setting('listen_addresses') AS listens, current_setting('synchronous_commit') AS commits,
      current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding`,
  );
  expect(settings).toEqual({ listens: "127.0.0.1", commits: "on", fsync: "on", encoding: "UTF8" });
  await server.stop();
});

test("the password is random and only its owner can read it", async () => {
  const path = join(folder, "secrets", "postgres");
  expect((await readFile(path, "utf8")).length).toBe(43);
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect((await stat(join(folder, "secrets"))).mode & 0o077).toBe(0);
});

test("a server whose process was killed is taken over and then stopped", async () => {
  const orphaned = spawn(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `const { startEmbedded } = await import("./app/platform/db/embedded.server.ts");
       await startEmbedded(${JSON.stringify(folder)});
       process.kill(process.pid, "SIGKILL");`,
    ],
    { stdio: "inherit" },
  );
  await once(orphaned, "exit");
  const pid = await postmasterLine(0);
  const server = await startEmbedded(folder);
  expect(await postmasterLine(0)).toBe(pid);
  expect(await ask(server.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  await server.stop();
  await expect(postmasterLine(0)).rejects.toThrow("ENOENT");
});

test("a server of a living process is used and left running", async () => {
  const owner = await startEmbedded(folder);
  const other = spawn(process.execPath, ["--eval", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "inherit"] });
  await writeFile(join(folder, "postgres-owner.pid"), String(other.pid));
  const guest = await startEmbedded(folder);
  await guest.stop();
  expect(await ask(owner.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  other.stdin.end();
  await once(other, "exit");
  await owner.stop();
});

test("a pid file that names another program is harmless", async () => {
  const lines = [String(process.pid), join(folder, "postgres"), "1", "5432", "", "127.0.0.1", "", "ready"];
  await writeFile(join(folder, "postgres", "postmaster.pid"), `${lines.join("\n")}\n`);
  const server = await startEmbedded(folder);
  expect(await ask(server.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  await server.stop();
});

test("a half-made cluster of an interrupted first start is made anew", async () => {
  const fresh = join(folder, "fresh");
  await mkdir(join(fresh, "postgres.new", "base"), { recursive: true });
  const server = await startEmbedded(fresh, { durable: false });
  expect(await ask(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("data of another PostgreSQL version and a lost password are refused with a sentence", async () => {
  const versionFile = join(folder, "postgres", "PG_VERSION");
  const version = await readFile(versionFile, "utf8");
  await writeFile(versionFile, "12\n");
  const tooOld = await startEmbedded(folder).catch((error: unknown) => findFailureSentence(error));
  expect(tooOld).toMatch(/PostgreSQL 12, mitgeliefert ist \d+/);
  await writeFile(versionFile, version);

  const secret = join(folder, "secrets", "postgres");
  const password = await readFile(secret, "utf8");
  await rm(secret);
  const lost = await startEmbedded(folder).catch((error: unknown) => findFailureSentence(error));
  expect(lost).toMatch(/Das Kennwort der Datenbank fehlt/);
  await writeFile(secret, password, { mode: 0o600 });
});
