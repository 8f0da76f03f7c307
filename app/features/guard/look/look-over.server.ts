import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { LookingLimits, LookingTask } from "#app/platform/look/looking.ts";
import { limitedThread } from "#app/platform/threads/limited-thread.server.ts";
import type { LookAnswer } from "./found.ts";

const LOOKER = limitedThread<LookingTask, LookAnswer>(
  "guard",
  resolve("app/features/guard/look/look-thread.server.ts"),
);

export const LOOKING_LIMITS: LookingLimits = {
  pages: 5_000,
  characters: 20_000_000,
  time: 600_000,
  heap: 512,
  unpacked: 512,
};

/**
 * Looks over a content in a thread of its own with limits; beyond them the answer is "tooLarge".
 * @param given path: the content as a file on this machine; mediaType: what it was found to be
 */
export async function lookOver(
  given: { path: string; mediaType: string },
  limits: LookingLimits = LOOKING_LIMITS,
): Promise<LookAnswer> {
  const { size } = await stat(given.path);
  return (await LOOKER.ask({ ...given, byteSize: size, limits })) ?? { state: "tooLarge" };
}

/** Ends the thread that waits for the next document. */
export async function stopLooking(): Promise<void> {
  await LOOKER.stop();
}
