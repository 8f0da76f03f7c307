import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type Fields, isFields, numberList } from "./vector-fields.ts";
import {
  answerElection,
  answerMotionOrder,
  answerQuorum,
  answerSeats,
  answerVote,
  type VectorAnswer,
} from "./vector-rules.ts";

/** One case with what was expected and what the rules answer; only figures that differ are written into the line. */
export type VectorResult = { readonly id: string; readonly passed: boolean; readonly line: string };

/** A figure of a case: the outcome has no name of its own. */
type Figure = { readonly name: string; readonly expected: unknown; readonly got: unknown; readonly equal: boolean };

const LISTS: { readonly [list: string]: (fields: Fields) => VectorAnswer } = {
  votes: answerVote,
  quorum: answerQuorum,
  elections: answerElection,
  motionOrder: answerMotionOrder,
  seats: answerSeats,
};

/**
 * Evaluates a file of law vectors: an object with the lists votes, quorum, elections, motionOrder and seats; a list that
 * is missing has no cases. Every case is answered by the rules that count in a session. A case asks for what it
 * states: `needed` is compared where it stands, `lot` always (missing is none), the names of a lot in any order. Of
 * `needed`: see Tally; INPUT_ERROR is the answer to impossible or unreadable numbers, NOT_KNOWN to a Land whose rule
 * was not read. A list with another name whose entries look like cases fails, so that nothing passes unread.
 */
export function evaluateVectors(file: unknown): Verdict<readonly VectorResult[], "not-vectors"> {
  if (!isFields(file)) return refused("not-vectors");
  const broken = Object.keys(LISTS).some((list) => (file[list] ?? null) !== null && !Array.isArray(file[list]));
  if (broken) return refused("not-vectors");
  const lists = [...Object.keys(LISTS), ...Object.keys(file).filter((list) => !Object.hasOwn(LISTS, list))];
  return accepted(
    lists.flatMap((list) => {
      const answer = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
      const entries: readonly unknown[] = Array.isArray(file[list]) ? file[list] : [];
      return entries.flatMap((entry, place) => {
        if (!answer && !(isFields(entry) && "expected" in entry)) return [];
        return [resultOf(entry, `${list}[${place}]`, answer ?? (() => ({ outcome: "NOT_KNOWN" })))];
      });
    }),
  );
}

function resultOf(entry: unknown, place: string, answer: (fields: Fields) => VectorAnswer): VectorResult {
  const fields: Fields = isFields(entry) ? entry : {};
  const id = written(fields.id ?? place);
  const figures = figuresOf(fields, isFields(entry) ? answer(fields) : { outcome: "INPUT_ERROR" });
  const different = figures.filter(({ equal }) => !equal);
  if (different.length === 0) return { id, passed: true, line: `${id} ok` };
  const words = (side: "expected" | "got") => different.map((one) => `${one.name}${written(one[side])}`).join(", ");
  return { id, passed: false, line: `${id} expected ${words("expected")} got ${words("got")}` };
}

function figuresOf(fields: Fields, { outcome, needed, lot }: VectorAnswer): Figure[] {
  const { expected } = fields;
  const figures = [{ name: "", expected, got: outcome, equal: isSame(namesSorted(expected), namesSorted(outcome)) }];
  if (needed !== undefined && fields.needed !== undefined) {
    figures.push({ name: "needed ", expected: fields.needed, got: needed, equal: isSame(fields.needed, needed) });
  }
  if (lot !== undefined) {
    const wanted = fields.lot ?? null;
    figures.push({ name: "lot ", expected: wanted, got: lot, equal: isSame(lotSorted(wanted), lotSorted(lot)) });
  }
  return figures;
}

/** "LOT:B,A" and "LOT:A,B" name the same people; so does a run-off. */
function namesSorted(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replace(/(LOT|RUN_OFF):(.*?)(?= LOT:|$)/g, (_all, word: string, names: string) => {
    return `${word}:${names.split(",").sort().join(",")}`;
  });
}

function lotSorted(lot: unknown): unknown {
  if (!isFields(lot)) return lot;
  const factions = numberList(lot.lotFor);
  return factions ? [[...factions].sort((a, b) => a - b), lot.seats] : lot;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value on one line, however odd; text as it is, everything else as JSON. */
function written(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.replace(/\s+/g, " ");
}
