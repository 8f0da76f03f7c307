import { findFailureSentence } from "#app/platform/failure.server.ts";

/** Runs a database command of the terminal: what it says goes to standard output, a failure is one sentence and code 1. */
export async function runCommand(work: (say: (line: string) => void) => Promise<void>): Promise<void> {
  try {
    await work((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    const sentence = findFailureSentence(error) ?? (error instanceof Error ? error.stack : String(error));
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
