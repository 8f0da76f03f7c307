import { parentPort } from "node:worker_threads";
import { redactPdf } from "./redact-pdf.server.ts";
import type { RedactingTask } from "./redacting.ts";

// The thread that draws and redacts pages: one task at a time, one answer each. Started by redactor only.

parentPort?.on("message", async (task: RedactingTask) => {
  parentPort?.postMessage(await redactPdf(task));
});
