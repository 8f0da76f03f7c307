// The day everybody opens the folder at once. Starts and stops all it needs, builds the application where it is not
// built:
//   npm run -s bench:folder [-- --members 60 --documents 20 --megabytes 250]
//
// The processes: a PostgreSQL in a temporary folder (fsync on), the built server with a council of 60 members and a
// meeting whose folder holds 20 documents of 250 MB together, a bare file server, and this one, which plays everybody.
// Within one minute all sign in from one address (password and code of the second factor, nothing loosened) and open the
// folder's page; from then on each opens a document every three seconds, 20 documents, by ranges: the first 64 KB, the
// last 64 KB, four parts of 512 KB; after each document they save a note on it (POST /my/annotations/changes). Then the
// bare server sends the same ranges of the same files at the same times. At last a citizen asks for the folder as one
// PDF, which is the public half of it.
//
// The last line is one JSON object:
//   requests, errors         of the members; an error is a wrong status, a refused note or a broken line
//   firstRangeP50Ms, …P99Ms  from asking for the first 64 KB of a document until they are there
//   peakRssMb                the most memory the server's process ever held, from its start on (VmHWM; null off Linux)
//   readRssMb                the same before the minute began, when the server had read the text of all documents
//   plain, ratio             the bare server's first ranges, and the application's beside them
//   joined                   the folder as one PDF: seconds until its first byte, and the most memory of the process
//                            that joins it
// Ends with 1 when there was an error.
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { connectTo, database, disconnect } from "#app/platform/db/clients.server.ts";
import { startEmbedded } from "#app/platform/db/embedded.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { forgetOnce } from "#app/platform/once.server.ts";
import { runProgram as runOwn } from "#app/platform/run-program.server.ts";
import { startServer } from "../setup/running-server.ts";
import { startChild } from "./child.ts";
import { percentile, rounded } from "./figures.ts";
import { nothingSeen, playMembers, playPlain } from "./folder-readers.ts";
import { type FolderTown, fillFolderTown } from "./folder-town.ts";

const SECRET_KEY = "a key for this run only, 32 characters or more";
const LOOK_MS = 500;
const READ_LIMIT_MS = 300_000;
const KILOBYTES = 1024;

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "60" },
    documents: { type: "string", default: "20" },
    megabytes: { type: "string", default: "250" },
  },
});
const given = {
  members: Number(values.members),
  documents: Number(values.documents),
  megabytes: Number(values.megabytes),
};

if (!existsSync("build/server/index.js") && (await runOwn("bin/build.mjs", {})) !== 0) process.exit(2);

// why: the accounts' second factors are sealed here and opened by the server.
process.env.SECRET_KEY = SECRET_KEY;
forgetOnce("env");
const folder = await mkdtemp(join(tmpdir(), "ratswerk-bench-"));
await chmod(folder, 0o755);
const own = await startEmbedded(folder);
const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), own.stop, disconnect];

try {
  await migrate(own.url);
  connectTo(own.url);
  setFileStore(diskFileStore(join(folder, "files")));
  const town = await fillFolderTown(given);
  const server = await startServer({ DATABASE_URL: own.url, DATA_DIR: folder, SECRET_KEY, NODE_ENV: "production" });
  stops.push(() => server.stop());
  const plain = startChild("range-server.ts");
  stops.push(plain.stop);
  await everythingIsRead();

  const readMb = peakOf(server.child.pid ?? 0);
  const [seen, bare] = [nothingSeen(), nothingSeen()];
  const begin = performance.now();
  await playMembers(server.url, town, seen);
  const seconds = rounded((performance.now() - begin) / 1000, 1);
  const plainUrl = await plain.ask<string>("begin", { files: await pathsOf(town) });
  await playPlain(plainUrl, town, bare);
  const joined = await joinFolder(server.url, server.child.pid ?? 0, town);

  const at = (times: number[], share: number) => rounded(percentile(times, share), 1);
  for (const error of new Set(seen.errors)) process.stderr.write(`${error}\n`);
  const figures = {
    members: given.members,
    requests: seen.requests,
    errors: seen.errors.length,
    firstRangeP50Ms: at(seen.first, 0.5),
    firstRangeP99Ms: at(seen.first, 0.99),
    peakRssMb: peakOf(server.child.pid ?? 0),
    readRssMb: readMb,
    seconds,
    megabytesSent: Math.round(seen.bytes / KILOBYTES ** 2),
    signInP99Ms: at(seen.signIn, 0.99),
    folderP99Ms: at(seen.folder, 0.99),
    rangeP99Ms: at(seen.part, 0.99),
    notes: seen.note.length,
    noteP99Ms: at(seen.note, 0.99),
    plain: { firstRangeP50Ms: at(bare.first, 0.5), firstRangeP99Ms: at(bare.first, 0.99), errors: bare.errors.length },
    ratio: {
      p50: rounded(percentile(seen.first, 0.5) / percentile(bare.first, 0.5), 2),
      p99: rounded(percentile(seen.first, 0.99) / percentile(bare.first, 0.99), 2),
    },
    joined,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (figures.errors > 0) process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}

/** Documents are read by job when they come in, days before everybody opens them. */
async function everythingIsRead(): Promise<void> {
  const end = performance.now() + READ_LIMIT_MS;
  while ((await database().fileText.count({ where: { state: "waiting" } })) > 0) {
    if (performance.now() > end) throw new Error("the documents were not read in time");
    await pause(LOOK_MS);
  }
}

async function pathsOf({ files }: FolderTown): Promise<Record<string, string>> {
  const rows = await database().fileVersion.findMany({
    where: { fileId: { in: files.map(({ id }) => id) } },
    select: { fileId: true, sha256: true },
  });
  const place = (sha256: string) => join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return Object.fromEntries(rows.map(({ fileId, sha256 }) => [fileId, place(sha256)]));
}

/** A citizen asks, whose folder is the public half; then the joining process is gone, so its memory is looked at meanwhile. */
async function joinFolder(url: string, pid: number, { meetingId }: FolderTown) {
  const begin = performance.now();
  let isDone = false;
  const asked = fetch(`${url}/meetings/${meetingId}/folder.pdf`).finally(() => {
    isDone = true;
  });
  let most: number | null = null;
  while (!isDone) {
    for (const child of await childrenOf(pid)) most = Math.max(most ?? 0, peakOf(child) ?? 0);
    await pause(50);
  }
  const answer = await asked;
  const seconds = rounded((performance.now() - begin) / 1000, 1);
  const bytes = (await answer.arrayBuffer()).byteLength;
  return { status: answer.status, seconds, megabytes: Math.round(bytes / KILOBYTES ** 2), peakRssMb: most };
}

/** Megabytes; null where the system does not tell, or the process is gone. */
function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes ? Math.round(Number(kilobytes) / KILOBYTES) : null;
  } catch {
    return null;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  return tasks.flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
}
