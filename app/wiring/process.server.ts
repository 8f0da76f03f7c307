import type { Server } from "socket.io";
import { PLACING_JOB, startAnnotationJobs } from "#app/features/annotations/placing-jobs.server.ts";
import { startTextJobs } from "#app/features/documents/text-jobs.server.ts";
import { startDispatcher } from "#app/features/events/dispatch.server.ts";
import { forgetFolderParts } from "#app/features/folder/folder-parts.server.ts";
import { forgetSentFiles } from "#app/features/folder/sent-file.server.ts";
import { LOOK_JOB, startLooking } from "#app/features/guard/look-jobs.server.ts";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { databaseAnswers } from "#app/platform/db/answers.server.ts";
import { startDatabase } from "#app/platform/db/start.server.ts";
import { env } from "#app/platform/env.server.ts";
import { findFailureSentence, OperatorFailure } from "#app/platform/failure.server.ts";
import { once } from "#app/platform/once.server.ts";
import { runProgram } from "#app/platform/run-program.server.ts";
import { wireFeatures } from "./features.server.ts";
import { citizenPages } from "./share-pages.server.ts";

type Running = { ready: boolean; stops: (() => Promise<void>)[] };

const running = once("process", (): Running => ({ ready: false, stops: [] }));

/** True once the database is migrated and pages can be answered. */
export function isReady(): boolean {
  return running.ready;
}

/** What an operator's watchdog asks: "starting" until pages can be answered, "database" while the database is away. */
export async function health(): Promise<"ok" | "starting" | "database"> {
  if (!running.ready) return "starting";
  return (await databaseAnswers()) ? "ok" : "database";
}

/** The operator's sentence for an error he can mend; null for a defect of ours. */
export function describeFailure(error: unknown, context: { host?: string; port?: number }): string | null {
  return findFailureSentence(error, context);
}

/**
 * Brings up what stands behind the pages: database, demo town where wanted, subscribers and sockets.
 * @param io the socket server, already listening
 * @throws OperatorFailure with one sentence for what the operator can mend
 */
export async function prepare(io: Server): Promise<void> {
  if (running.ready) return;
  const unwanted = new AbortController();
  const starting = startDatabase(unwanted.signal);
  // why: a stop during the start waits for the database server that is coming up, or it would be left behind.
  running.stops.push(async () => {
    unwanted.abort();
    const [started] = await Promise.allSettled([starting]);
    if (started.status === "fulfilled") await started.value.stop();
  });
  const { url } = await starting;
  if (env().DEMO && !(await findHomeBody())) await seed(url);
  running.stops.push(wireFeatures(io));
  running.stops.push(await startTextJobs([LOOK_JOB, PLACING_JOB]));
  running.stops.push(await startLooking());
  running.stops.push(startAnnotationJobs());
  running.stops.push(startDispatcher(forgetShared).stop);
  running.ready = true;
}

/** Something changed: what several visitors may get is made anew. */
function forgetShared(): void {
  citizenPages().forget();
  forgetFolderParts();
  forgetSentFiles();
}

/** Stops everything in the reverse order of its start. */
export async function stop(): Promise<void> {
  running.ready = false;
  for (const stopOne of running.stops.splice(0).reverse()) await stopOne();
}

async function seed(url: string): Promise<void> {
  const code = await runProgram("prisma/seed.ts", { DATABASE_URL: url });
  if (code === 0) return;
  throw new OperatorFailure(
    "Die Demo-Stadt konnte nicht angelegt werden; bitte DATA_DIR leeren und neu starten. / The demo town could not be filled in; empty DATA_DIR and start again.",
  );
}
