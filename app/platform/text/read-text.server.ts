import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "#app/platform/log.server.ts";
import { once } from "#app/platform/once.server.ts";
import type { Reading, ReadingLimits, ReadingTask } from "./reading.ts";

/** The program of the thread; Node runs it from its source, also beside the built server. */
const THREAD = resolve("app/platform/text/reading-thread.server.ts");
const MEGABYTE = 1024 * 1024;
const WATCH_MS = 50;
const IDLE_MS = 10_000;

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
  const task = { ...given, byteSize: size, limits };
  const state = reader();
  const answer = state.line.then(() => readOne(task));
  state.line = answer.then(
    () => undefined,
    () => undefined,
  );
  return answer;
}

/** Ends the thread that waits for the next document. */
export async function stopReading(): Promise<void> {
  await reader().line;
  await endThread();
}

type Reader = { line: Promise<void>; thread: { worker: Worker; heap: number } | null; idle: NodeJS.Timeout | null };

function reader(): Reader {
  return once("text.reader", () => ({ line: Promise.resolve(), thread: null, idle: null }));
}

async function readOne(task: ReadingTask): Promise<Reading> {
  const state = reader();
  if (state.idle) clearTimeout(state.idle);
  if (state.thread?.heap !== task.limits.heap) await endThread();
  state.thread ??= { worker: startThread(task.limits.heap), heap: task.limits.heap };
  const answer = await ask(state.thread.worker, task);
  if (answer === null) {
    await endThread();
    return { state: "tooLarge" };
  }
  state.idle = setTimeout(() => void endThread(), IDLE_MS);
  state.idle.unref();
  return answer;
}

function startThread(heap: number): Worker {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: heap }, stdout: true, stderr: true });
  // why: what a reader says of a document is nobody's concern, and unread it would pile up.
  worker.stdout.resume();
  worker.stderr.resume();
  // why: a thread that is being ended may still fail over what it was doing; unheard, that would end the process.
  worker.on("error", (error) => log.info({ code: "reading-thread", message: error.message }));
  worker.unref();
  return worker;
}

async function endThread(): Promise<void> {
  const state = reader();
  const worker = state.thread?.worker;
  state.thread = null;
  await worker?.terminate();
}

/** Null when a limit was reached. */
function ask(worker: Worker, task: ReadingTask): Promise<Reading | null> {
  return new Promise((answer, fail) => {
    const stopWatching = watch(worker, task, () => done(null));
    const timer = setTimeout(() => done(null), task.limits.time);
    const onAnswer = (reading: Reading) => done(reading);
    const onError = (error: Error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") done(null);
      else done(error);
    };
    const onExit = () => done(new Error("the reading thread ended"));
    function done(result: Reading | Error | null): void {
      clearTimeout(timer);
      stopWatching();
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      if (result instanceof Error) void endThread().then(() => fail(result));
      else answer(result);
    }
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(task);
  });
}

/** What is unpacked lies outside the JavaScript heap, where the thread's own limit does not reach. */
function watch(worker: Worker, { byteSize, limits }: ReadingTask, exceeded: () => void): () => void {
  const most = limits.unpacked * MEGABYTE + byteSize;
  let stopped = false;
  let timer: NodeJS.Timeout;
  async function look(): Promise<void> {
    const { external_memory } = await worker.getHeapStatistics();
    if (stopped) return;
    if (external_memory > most) exceeded();
    else timer = setTimeout(lookOrWait, WATCH_MS);
  }
  function lookOrWait(): void {
    // why: a thread that is just ending has no figures; its end is heard elsewhere.
    look().catch((error: Error) => log.debug({ code: "reading-thread", message: error.message }));
  }
  timer = setTimeout(lookOrWait, WATCH_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
