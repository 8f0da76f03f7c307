import { readFile, writeFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { EncryptedPDFError } from "@cantoo/pdf-lib";
import { bakeMarks } from "./bake-marks.server.ts";
import type { Baked, BakingTask } from "./baking.ts";

// The thread that draws marks into copies: one task at a time, one answer each.

parentPort?.on("message", async (task: BakingTask) => {
  parentPort?.postMessage(await bake(task));
});

async function bake({ path, into, marks }: BakingTask): Promise<Baked> {
  const pdf = await readFile(path);
  try {
    await writeFile(into, await bakeMarks(pdf, marks), { mode: 0o600 });
    return { state: "done" };
  } catch (error) {
    // why: whatever else the reader throws, it throws over the document; the file itself was there.
    return { state: error instanceof EncryptedPDFError ? "encrypted" : "damaged" };
  }
}
