import { parseArgs } from "node:util";

/** What a run is asked for. */
export type VoteArguments = { voters: number; rounds: number; sittingS: number };

const MOST_VOTERS = 10_000;
const MOST_ROUNDS = 50;
const LONGEST_SITTING_S = 600;
const USAGE = "npm run -s bench:vote -- --voters 1000 --rounds 5";

/** Why a run cannot begin (code 2), or that its numbers do not agree (code 1), in a sentence for whoever started it. */
export class BenchFailure extends Error {
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 2, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Reads the command line: `--voters` (1 to 10,000, 1,000 when not given), `--rounds` (1 to 50, 5 when not given) and
 * `--sitting` (seconds before the first vote, 0 to 600, 11 when not given).
 * @throws BenchFailure for an unknown word or a number that makes no sense
 */
export function readArguments(words: string[]): VoteArguments {
  const { voters, rounds, sitting } = readWords(words);
  return {
    voters: count("--voters", voters, 1, MOST_VOTERS),
    rounds: count("--rounds", rounds, 1, MOST_ROUNDS),
    sittingS: count("--sitting", sitting, 0, LONGEST_SITTING_S),
  };
}

function readWords(words: string[]): { voters: string; rounds: string; sitting: string } {
  try {
    const options = {
      voters: { type: "string", default: "1000" },
      rounds: { type: "string", default: "5" },
      sitting: { type: "string", default: "11" },
    } as const;
    return parseArgs({ args: words, options, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BenchFailure(`This is not understood: ${words.join(" ")}. Right is: ${USAGE}`, 2, { cause: error });
  }
}

function count(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new BenchFailure(`${name} takes a whole number from ${least} to ${most}, not "${text}". Right is: ${USAGE}`);
}
