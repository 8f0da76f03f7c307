import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import type { JoinAnswer, JoinPlan, JoinProblem, JoinQuestion } from "./joining.ts";

const PROGRAM = resolve("app/platform/pdf/joining-process.server.ts");
/** Megabytes of its JavaScript heap; a source's bytes lie outside it. */
const HEAP = 512;
const ANSWER_MS = 120_000;
/** Behind everything that somebody waits for at a screen. */
const PATIENT = 10;

export type Joiner = {
  /** Takes the pages of a PDF over; its file is not needed afterwards. */
  add: (path: string, whole?: boolean) => Promise<{ source: number; pages: number } | { problem: JoinProblem }>;
  /** The pages of a transparent PDF: the first is laid over upright pages, the second over wide ones. */
  overlay: (path: string) => Promise<void>;
  /** Writes the joined document. */
  finish: (plan: JoinPlan) => Promise<void>;
};

/** The process ended over a source: by its memory or its time. */
export class JoiningEnded extends Error {
  override name = "JoiningEnded";
}

/**
 * Joins PDFs into one file. A process of its own does it, one source at a time and at low priority, so that neither
 * memory nor processor of the server pays, and no document can stop it.
 * @param path of the file that is written; it must not exist
 * @param work says what is joined; when it rejects or ends, the process ends
 */
export async function joinPdf<Result>(path: string, work: (joiner: Joiner) => Promise<Result>): Promise<Result> {
  const child = fork(PROGRAM, [], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // why: it reads what strangers wrote; it knows no address of a database and no secret.
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
  });
  try {
    if (child.pid) setPriority(child.pid, PATIENT);
    await ask(child, { deed: "open", path });
    return await work({
      add: async (source, whole = false) => {
        const answer = await ask(child, { deed: "add", path: source, whole });
        return answer.ok ? { source: answer.source, pages: answer.pages } : { problem: answer.problem };
      },
      overlay: async (source) => void (await ask(child, { deed: "overlay", path: source })),
      finish: async (plan) => void (await ask(child, { deed: "finish", plan })),
    });
  } finally {
    child.kill("SIGKILL");
  }
}

function ask(child: ChildProcess, question: JoinQuestion): Promise<Exclude<JoinAnswer, { failure: string }>> {
  return new Promise((answered, failed) => {
    const timer = setTimeout(() => done(new JoiningEnded("time is over")), ANSWER_MS);
    const onMessage = (answer: JoinAnswer) => done("failure" in answer ? new Error(answer.failure) : answer);
    const onExit = () => done(new JoiningEnded("the joining process ended"));
    const onError = (error: Error) => done(error);
    function done(result: Exclude<JoinAnswer, { failure: string }> | Error): void {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      if (result instanceof Error) failed(result);
      else answered(result);
    }
    child.on("message", onMessage).on("exit", onExit).on("error", onError);
    if (child.connected) child.send(question, (error) => error && done(error));
    else onExit();
  });
}
