import { Worker } from "node:worker_threads";
import { log } from "#app/platform/log.server.ts";
import { once } from "#app/platform/once.server.ts";

const MEGABYTE = 1024 * 1024;
const WATCH_MS = 50;
const IDLE_MS = 10_000;

export type ThreadLimits = {
  /** milliseconds for one task */
  time: number;
  /** megabytes, within the JavaScript heap and apart from it for unpacked data */
  heap: number;
  unpacked: number;
};

type Task = { byteSize: number; limits: ThreadLimits };

/** A thread that answers one task at a time and is ended when a task goes beyond its limits. */
export type LimitedThread<T extends Task, Answer> = {
  /** Null when a limit was reached; rejects when the thread fails. Tasks wait for each other. */
  ask: (task: T) => Promise<Answer | null>;
  /** Waits for the running task and ends the thread. */
  stop: () => Promise<void>;
};

type State = { line: Promise<unknown>; thread: { worker: Worker; heap: number } | null; idle: NodeJS.Timeout | null };

/**
 * A thread with limits for time, JavaScript heap and unpacked data: nothing a document holds stops the process.
 * @param name one thread of a name in this process
 * @param program absolute path; Node runs it from its source, also beside the built server
 */
export function limitedThread<T extends Task, Answer>(name: string, program: string): LimitedThread<T, Answer> {
  const state = () => once(`thread.${name}`, (): State => ({ line: Promise.resolve(), thread: null, idle: null }));
  return {
    ask(task) {
      const held = state();
      const answer = held.line.then(() => askOne<T, Answer>(held, program, task));
      held.line = answer.then(
        () => undefined,
        () => undefined,
      );
      return answer;
    },
    async stop() {
      await state().line;
      await endThread(state());
    },
  };
}

async function askOne<T extends Task, Answer>(state: State, program: string, task: T): Promise<Answer | null> {
  if (state.idle) clearTimeout(state.idle);
  if (state.thread?.heap !== task.limits.heap) await endThread(state);
  state.thread ??= { worker: startThread(program, task.limits.heap), heap: task.limits.heap };
  try {
    const answer = await answerOf<Answer>(state.thread.worker, task);
    if (answer === null) await endThread(state);
    state.idle = setTimeout(() => void endThread(state), IDLE_MS);
    state.idle.unref();
    return answer;
  } catch (error) {
    await endThread(state);
    throw error;
  }
}

function startThread(program: string, heap: number): Worker {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: heap }, stdout: true, stderr: true });
  // why: what a reader says of a document is nobody's concern, and unread it would pile up.
  worker.stdout.resume();
  worker.stderr.resume();
  // why: a thread that is being ended may still fail over what it was doing; unheard, that would end the process.
  worker.on("error", (error) => log.info({ code: "reading-thread", message: error.message }));
  worker.unref();
  return worker;
}

async function endThread(state: State): Promise<void> {
  const worker = state.thread?.worker;
  state.thread = null;
  await worker?.terminate();
}

/** Null when a limit was reached. */
function answerOf<Answer>(worker: Worker, task: Task): Promise<Answer | null> {
  return new Promise((answer, fail) => {
    const stopWatching = watch(worker, task, () => done(null));
    const timer = setTimeout(() => done(null), task.limits.time);
    const onAnswer = (result: Answer) => done(result);
    const onError = (error: Error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") done(null);
      else done(error);
    };
    const onExit = () => done(new Error("the thread ended"));
    function done(result: Answer | Error | null): void {
      clearTimeout(timer);
      stopWatching();
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      if (result instanceof Error) fail(result);
      else answer(result);
    }
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(task);
  });
}

/** What is unpacked lies outside the JavaScript heap, where the thread's own limit does not reach. */
function watch(worker: Worker, { byteSize, limits }: Task, exceeded: () => void): () => void {
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
