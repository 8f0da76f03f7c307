import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Box } from "#app/platform/look/looking.ts";
import { limitedThread, type ThreadLimits } from "#app/platform/threads/limited-thread.server.ts";
import type { Area, RedactingAnswer, RedactingTask } from "./redacting.ts";

const THREAD = limitedThread<RedactingTask, RedactingAnswer>(
  "redact",
  resolve("app/platform/redact/redact-thread.server.ts"),
);
const LIMITS: ThreadLimits = { time: 240_000, heap: 768, unpacked: 768 };

/** One page of a PDF as PNG, so many dots wide, with a frame around a place of it. */
export async function drawPage(path: string, page: number, width: number, mark: Box | null): Promise<RedactingAnswer> {
  return ask({ path, byteSize: (await stat(path)).size, limits: LIMITS, deed: "picture", page, width, mark });
}

/**
 * A PDF without what stands in the areas and in the words: pages with something to remove are rebuilt from a picture
 * with the text that stays, the file is written anew. The answer is "done" only when reading the new file again finds
 * nothing of what was removed.
 */
export async function redactContent(
  path: string,
  given: { areas: readonly Area[]; words: readonly string[] },
): Promise<RedactingAnswer> {
  return ask({ path, byteSize: (await stat(path)).size, limits: LIMITS, deed: "redact", ...given });
}

/** Ends the thread that waits for the next document. */
export async function stopRedacting(): Promise<void> {
  await THREAD.stop();
}

async function ask(task: RedactingTask): Promise<RedactingAnswer> {
  return (await THREAD.ask(task)) ?? { state: "tooLarge" };
}
