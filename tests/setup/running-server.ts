import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

export interface Ended {
  code: number | null;
  said: string;
}

export interface RunningProgram {
  child: ChildProcess;
  /** everything said so far on both outputs */
  said(): string;
  /** resolves when the output matches; rejects with what was said when the program ends first */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<Ended>;
  /** asks the program to end and waits for it */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/**
 * Starts a program of the project as a child process of its own, with the surroundings of this one but without its
 * database. `env` is added; an undefined value takes a variable away.
 */
export function runProgram(file: string, args: string[], env: Record<string, string | undefined>): RunningProgram {
  const surroundings: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: undefined,
    VITEST: undefined,
    NODE_ENV: "production" as const,
    ...env,
  };
  const child = spawn(process.execPath, [resolve(file), ...args], {
    cwd: resolve("."),
    env: surroundings,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      for (const listener of listeners) {
        listener();
      }
    });
  }
  const ended = new Promise<Ended>((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, said: text }));
  });
  return {
    child,
    said: () => text,
    until: (pattern) =>
      new Promise((done, failed) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match) {
            listeners.delete(look);
            done(match);
          }
        };
        listeners.add(look);
        look();
        void ended.then(({ code, said }) => failed(new Error(`ended with ${code}: ${said}`)), failed);
      }),
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts the built server on a free port and waits until it answers. */
export async function startServer(env: Record<string, string | undefined>): Promise<RunningProgram & { url: string }> {
  const program = runProgram("server.ts", [], { HOST: "127.0.0.1", PORT: "0", ...env });
  const [, port] = await program.until(/http:\/\/[^:\s]+:(\d+)/);
  return { ...program, url: `http://127.0.0.1:${port}` };
}
