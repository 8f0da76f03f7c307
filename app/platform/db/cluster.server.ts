import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { keptSecret } from "#app/platform/secret.server.ts";
import { type Programs, runProgram } from "./postgres-programs.server.ts";
import { serverFailure } from "./server-failure.server.ts";

/** The superuser of every embedded cluster. */
export const CLUSTER_USER = "ratswerk";

/**
 * Makes the cluster when there is none; checks an existing one against its password and the programs' version.
 * @param cluster the folder that PostgreSQL's user can reach
 */
export async function ensureCluster(
  programs: Programs,
  dataDir: string,
  cluster: string,
  signal?: AbortSignal,
): Promise<void> {
  if (existsSync(join(cluster, "PG_VERSION"))) {
    await checkCluster(programs, dataDir, cluster);
    return;
  }
  // why: a start that was interrupted half way must not leave a folder that looks finished.
  const half = `${cluster}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  try {
    await writeFile(passwordFile, `${await keptSecret(dataDir, "postgres")}\n`, { mode: 0o600 });
    if (programs.runner) {
      await chown(half, programs.runner.uid, programs.runner.gid);
      await chown(passwordFile, programs.runner.uid, programs.runner.gid);
    }
    await initialise(programs, half, passwordFile, signal);
    await rename(half, cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

async function initialise(
  programs: Programs,
  folder: string,
  passwordFile: string,
  signal?: AbortSignal,
): Promise<void> {
  await chmod(folder, 0o700);
  const { code, said } = await runProgram(
    programs.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${CLUSTER_USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // why: the server's own provider is the same on every machine, whatever locales are installed.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
      "--no-sync",
    ],
    programs.runner,
    signal,
  );
  signal?.throwIfAborted();
  if (code !== 0) {
    throw serverFailure(said);
  }
}

async function checkCluster(programs: Programs, dataDir: string, cluster: string): Promise<void> {
  if (!existsSync(join(dataDir, "secrets", "postgres"))) {
    throw new OperatorFailure(
      `Das Kennwort der Datenbank fehlt (${join(dataDir, "secrets", "postgres")}); bitte aus der Sicherung zurückholen. / The database's password is missing (${join(dataDir, "secrets", "postgres")}); restore it from the backup.`,
    );
  }
  const made = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  const { said } = await runProgram(programs.postgres, ["--version"], programs.runner);
  const have = /(\d+)(\.|devel|beta|rc)/.exec(said)?.[1];
  if (made !== have) {
    throw new OperatorFailure(
      `Die Daten stammen von PostgreSQL ${made}, mitgeliefert ist ${have}; bitte mit der alten Fassung sichern und hier einspielen. / The data was made by PostgreSQL ${made}, this version brings ${have}; dump it with the old version and restore it here.`,
    );
  }
}
