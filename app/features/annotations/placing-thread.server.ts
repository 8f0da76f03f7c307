import { parentPort } from "node:worker_threads";
import { placeMarks } from "./place-marks.server.ts";
import type { PlacingTask } from "./placing.ts";

// The thread that looks for marks in another version: one task at a time, one answer each.

parentPort?.on("message", async (task: PlacingTask) => {
  parentPort?.postMessage(await placeMarks(task));
});
