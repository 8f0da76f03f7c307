import { createHash, randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectTo, database, disconnect } from "#app/platform/db/clients.server.ts";
import { startEmbedded } from "#app/platform/db/embedded.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { startServer as startProgram } from "./running-server.ts";

const DAY_MS = 86_400_000;

/** The key of every server started here, so that a test can make what the server opens. */
export const SECRET_KEY = "a key for tests only, 32 characters or more";

export interface ServedTown {
  /** the server's address without a slash at its end */
  url: string;
  /** the database's address, full role; `database()` of this process reads it too */
  databaseUrl: string;
  /** the server's data folder */
  folder: string;
  /** everything the server has said so far */
  said(): string;
  /** true while the server's process is alive */
  isAlive(): boolean;
  /** kills the server's process without a word and starts it again at the same address; the database goes on */
  killAndRestart(): Promise<void>;
  /** ends the server and its database and deletes the folder */
  stop(): Promise<void>;
}

/**
 * Starts the built server on a free port, with a PostgreSQL of its own in a temporary folder unless a database is
 * given, and points `database()` of this process at the same database.
 * @param given.demo fills in the demo town
 * @param given.fill runs before the server starts, on the migrated and empty database
 */
export async function startServer(given: {
  demo: boolean;
  databaseUrl?: string;
  fill?: () => Promise<void>;
}): Promise<ServedTown> {
  const folder = await mkdtemp(join(tmpdir(), "ratswerk-served-"));
  await chmod(folder, 0o755);
  const own = given.databaseUrl ? null : await startEmbedded(folder, { durable: false });
  const databaseUrl = given.databaseUrl ?? own?.url ?? "";

  async function close(): Promise<void> {
    await disconnect();
    connectTo(null);
    await own?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await migrate(databaseUrl);
    connectTo(databaseUrl);
    await given.fill?.();
    const env = { DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET_KEY, DEMO: given.demo ? "1" : "0" };
    let program = await startProgram(env);
    return {
      url: program.url,
      databaseUrl,
      folder,
      said: () => program.said(),
      isAlive: () => program.child.exitCode === null && program.child.signalCode === null,
      killAndRestart: async () => {
        const { port } = new URL(program.url);
        await program.stop("SIGKILL");
        program = await startProgram({ ...env, PORT: port });
      },
      stop: async () => {
        await program.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The Cookie header of a person whose sign-in with both factors is finished; an account is made where there is none.
 * @param personId somebody in the served database
 */
export async function signInCookie(personId: string): Promise<string> {
  const known = await database().account.findUnique({ where: { personId }, select: { id: true } });
  const account =
    known ??
    (await database().account.create({
      data: { personId, email: `${randomUUID()}@town.example`, passwordHash: "none" },
      select: { id: true },
    }));
  const token = randomUUID();
  await database().session.create({
    data: {
      id: createHash("sha256").update(token).digest("hex"),
      accountId: account.id,
      expiresAt: new Date(Date.now() + 14 * DAY_MS),
      secondFactorAt: new Date(),
    },
    select: { id: true },
  });
  return `ratswerk_session=${token}`;
}
