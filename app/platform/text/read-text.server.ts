import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { limitedThread } from "#app/platform/threads/limited-thread.server.ts";
import type { Reading, ReadingLimits, ReadingTask } from "./reading.ts";

const READER = limitedThread<ReadingTask, Reading>("text", resolve("app/platform/text/reading-thread.server.ts"));

export const READING_LIMITS: ReadingLimits = {
  pages: 5_000,
  characters: 20_000_000,
  time: 120_000,
  heap: 384,
  unpacked: 256,
};

/**
 * Reads the text out of a document's content, in a thread of its own with limits for time, pages, JavaScript heap and
 * unpacked data. A thread that goes beyond them is ended and the answer is "tooLarge": nothing a document holds stops
 * the process. One document at a time.
 * @param given path: the content as a file on this machine; mediaType: what it was found to be
 */
export async function readText(
  given: { path: string; mediaType: string },
  limits: ReadingLimits = READING_LIMITS,
): Promise<Reading> {
  const { size } = await stat(given.path);
  return (await READER.ask({ ...given, byteSize: size, limits })) ?? { state: "tooLarge" };
}

/** Ends the thread that waits for the next document. */
export async function stopReading(): Promise<void> {
  await READER.stop();
}
