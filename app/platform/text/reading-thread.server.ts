import { parentPort } from "node:worker_threads";
import { isOfficeDocument, readOffice } from "./office-text.server.ts";
import { readPdf } from "./pdf-text.server.ts";
import type { Reading, ReadingTask } from "./reading.ts";

// The thread that reads documents: one task at a time, one answer each. Started by readText only.

parentPort?.on("message", async (task: ReadingTask) => {
  parentPort?.postMessage(await read(task));
});

async function read(task: ReadingTask): Promise<Reading> {
  if (task.mediaType === "application/pdf") return readPdf(task);
  if (isOfficeDocument(task.mediaType)) return readOffice(task);
  // why: a picture is one page without text; nothing else is stored.
  return { state: "notText", pageCount: null, language: null, pages: [] };
}
