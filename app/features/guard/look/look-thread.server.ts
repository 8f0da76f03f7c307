import { parentPort } from "node:worker_threads";
import { lookAt } from "#app/platform/look/look.server.ts";
import type { LookingTask } from "#app/platform/look/looking.ts";
import { findingsOf } from "./found.ts";

// The thread that looks over documents: one task at a time, one answer each. Started by lookOver only.

parentPort?.on("message", async (task: LookingTask) => {
  parentPort?.postMessage(findingsOf(await lookAt(task)));
});
