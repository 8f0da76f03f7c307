import { createInterface } from "node:readline/promises";
import { OperatorFailure } from "./failure.server.ts";

/** What a command wants to know from the operator; texts are German and English in one line. */
export type Question = {
  /** The variable of the environment that answers it for scripts. */
  variable: string;
  text: string;
  /** Taken when nothing is typed or set. */
  usual?: string;
  isGood: (answer: string) => boolean;
  /** What a good answer is: "eine Zahl / a number". */
  wanted: string;
};

/**
 * Asks the operator one question after the other, at most those that the environment does not answer.
 * @returns the answers by variable
 * @throws OperatorFailure for a bad variable, for a missing one where nobody sits at a terminal, and when given up
 */
export async function ask(questions: readonly Question[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const question of questions) {
    const given = process.env[question.variable]?.trim();
    answers.set(question.variable, given ? checked(question, given) : await atTerminal(question));
  }
  return answers;
}

function checked({ variable, isGood, wanted }: Question, answer: string): string {
  if (isGood(answer)) return answer;
  throw new OperatorFailure(
    `Die Einstellung ${variable} ist ungültig. / The setting ${variable} is invalid. ${variable}: ${wanted}`,
  );
}

async function atTerminal(question: Question): Promise<string> {
  const { variable, text, usual, isGood, wanted } = question;
  if (!process.stdin.isTTY) {
    if (usual !== undefined) return usual;
    throw new OperatorFailure(
      `Ohne Terminal braucht es die Einstellung ${variable}. / Without a terminal the setting ${variable} is needed. ${variable}: ${wanted}`,
    );
  }
  const givenUp = new AbortController();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on("close", () => givenUp.abort());
  try {
    for (;;) {
      const typed = await terminal.question(`${text}${usual === undefined ? "" : ` [${usual}]`}: `, {
        signal: givenUp.signal,
      });
      const answer = typed.trim() || (usual ?? "");
      if (isGood(answer)) return answer;
      process.stdout.write(`  ${wanted}\n`);
    }
  } catch (error) {
    if (givenUp.signal.aborted) {
      throw new OperatorFailure("Abgebrochen, nichts ist angelegt. / Given up, nothing was made.", { cause: error });
    }
    throw error;
  } finally {
    terminal.close();
  }
}
