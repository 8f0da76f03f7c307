import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** A process of the run, asked by name; it ends with the one that started it. */
export type Child = {
  /** Rejects with the child's own words when the deed failed, and when the child ends before it has answered. */
  ask: <Answer = null>(deed: string, given?: object) => Promise<Answer>;
  stop: () => Promise<void>;
};

type Question = { id: number; deed: string; given: object };
type Reply = { id: number; value: unknown } | { id: number; failure: string };
type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/**
 * Starts a file of this folder as a process of its own. What it says goes to this process's standard error, because
 * the figures alone go to standard output.
 */
export function startChild(file: string, env: Record<string, string | undefined> = {}): Child {
  const child = fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  const ended = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      const error = new Error(`${file} ended with ${signal ?? code}`);
      for (const { reject } of waiting.values()) reject(error);
      resolve();
    });
  });
  child.on("message", (reply: Reply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) one?.reject(new Error(`${file}: ${reply.failure}`));
    else one?.resolve(reply.value as never);
  });
  let last = 0;
  return {
    ask: (deed, given = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const question: Question = { id: last, deed, given };
        child.send(question, (error) => error && reject(error));
      }),
    stop: () => stop(child, ended),
  };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect();
  await ended;
}

/** In the child: does what the parent asks for, and tidies up and ends when the parent lets go or is gone. */
export function answerParent<Deeds extends Record<string, (given: never) => unknown>>(
  deeds: Deeds,
  tidy: () => Promise<void> = async () => undefined,
): void {
  process.on("message", async ({ id, deed, given }: Question) => {
    try {
      const value = (await deeds[deed]?.(given as never)) ?? null;
      process.send?.({ id, value } satisfies Reply);
    } catch (error) {
      process.send?.({ id, failure: error instanceof Error ? String(error.stack) : String(error) } satisfies Reply);
    }
  });
  // why: an interruption from the keyboard reaches every process; the parent lets go of each in its order.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  process.once("disconnect", async () => {
    await tidy();
    process.exit(0);
  });
}

/** The present instant in milliseconds with fractions, the same for all processes of a machine. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}
