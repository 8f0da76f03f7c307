import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Choice } from "./ballot.ts";
import type { PollState } from "./poll-states.ts";

/** What was said when a name was called; "none" for somebody who was called and gave no answer or is not there. */
export type SpokenAnswer = Choice | "none";
export const SPOKEN_ANSWERS = ["yes", "no", "abstain", "none"] as const satisfies readonly SpokenAnswer[];

export type AnswerStatus = "recorded" | "duplicate" | "corrected";
export type AnswerRefusal =
  | "names-not-called"
  | "poll-not-open"
  | "not-on-the-list"
  | "abstention-forbidden"
  | "answer-given-meanwhile";

export type AnswerQuestion = {
  readonly poll: {
    readonly state: PollState;
    /** Names are called out; devices do not vote. */
    readonly calledOut: boolean;
    /** False in Bavaria (Art. 48 Abs. 1 S. 2 GO). */
    readonly abstentionAllowed: boolean;
  };
  /** The called person's row in the frozen list; null when there is none. */
  readonly voter: { readonly entitled: boolean } | null;
  /** What is noted for the person in this epoch. */
  readonly previous: { readonly key: string; readonly answer: SpokenAnswer } | null;
  readonly answer: SpokenAnswer;
  /** Made with the form and kept for every retry. */
  readonly key: string;
  /** The key of the answer that the form showed; "" where it showed none. */
  readonly seen: string;
};

/**
 * What happens to an answer that is noted for a called name. The same answer again changes nothing. Another answer
 * corrects the one that the form showed, and only that one: a retry that comes late never takes back a correction, and
 * of two who note at the same time the second is asked to look again. House rule.
 */
export function answerVerdict(question: AnswerQuestion): Verdict<AnswerStatus, AnswerRefusal> {
  const { poll, voter, previous, answer, key, seen } = question;
  if (!poll.calledOut) return refused("names-not-called");
  if (!voter?.entitled) return refused("not-on-the-list");
  if (previous?.answer === answer) return accepted("duplicate");
  if (poll.state !== "open") return refused("poll-not-open");
  if (answer === "abstain" && !poll.abstentionAllowed) return refused("abstention-forbidden");
  if (previous === null) return seen === "" ? accepted("recorded") : refused("answer-given-meanwhile");
  return seen === previous.key && key !== previous.key ? accepted("corrected") : refused("answer-given-meanwhile");
}

/**
 * Whether the calling of names may end: everybody on the frozen list who may vote has been called. Nobody is left out
 * by mistake, because a silent name is a decision too (house rule).
 */
export function callingEndVerdict(called: {
  readonly entitled: number;
  readonly answered: number;
}): Verdict<"complete", "names-not-all-called"> {
  return called.answered >= called.entitled ? accepted("complete") : refused("names-not-all-called");
}
