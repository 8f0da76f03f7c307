import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type PaperState = "draft" | "released" | "published" | "concluded" | "withdrawn";

/**
 * `release` hands the draft to the council office, `returnToDraft` back to its author, `publish` gives it to those who
 * may see it (everybody when it is public), `consult` puts it on an agenda, `conclude` ends its way.
 */
export type PaperMove =
  | "edit"
  | "release"
  | "returnToDraft"
  | "publish"
  | "correct"
  | "consult"
  | "conclude"
  | "withdraw";

export type PaperRefusal =
  | "paper-not-released"
  | "paper-already-released"
  | "paper-not-published"
  | "paper-published"
  | "paper-concluded"
  | "paper-withdrawn";

type Cell = { to: PaperState } | { refused: PaperRefusal };

const to = (state: PaperState): Cell => ({ to: state });
const no = (code: PaperRefusal): Cell => ({ refused: code });

/** House rule: nothing published is edited in place or taken back to draft; it is corrected, visibly, or withdrawn. */
export const PAPER_TABLE = {
  draft: {
    edit: to("draft"),
    release: to("released"),
    returnToDraft: no("paper-not-released"),
    publish: no("paper-not-released"),
    correct: no("paper-not-published"),
    consult: no("paper-not-released"),
    conclude: no("paper-not-published"),
    withdraw: to("withdrawn"),
  },
  released: {
    edit: to("released"),
    release: no("paper-already-released"),
    returnToDraft: to("draft"),
    publish: to("published"),
    correct: no("paper-not-published"),
    consult: to("released"),
    conclude: no("paper-not-published"),
    withdraw: to("withdrawn"),
  },
  published: {
    edit: no("paper-published"),
    release: no("paper-published"),
    returnToDraft: no("paper-published"),
    publish: no("paper-published"),
    correct: to("published"),
    consult: to("published"),
    conclude: to("concluded"),
    withdraw: to("withdrawn"),
  },
  concluded: {
    edit: no("paper-concluded"),
    release: no("paper-concluded"),
    returnToDraft: no("paper-concluded"),
    publish: no("paper-concluded"),
    correct: to("concluded"),
    consult: no("paper-concluded"),
    conclude: no("paper-concluded"),
    withdraw: no("paper-concluded"),
  },
  withdrawn: {
    edit: no("paper-withdrawn"),
    release: no("paper-withdrawn"),
    returnToDraft: no("paper-withdrawn"),
    publish: no("paper-withdrawn"),
    correct: no("paper-withdrawn"),
    consult: no("paper-withdrawn"),
    conclude: no("paper-withdrawn"),
    withdraw: no("paper-withdrawn"),
  },
} satisfies Record<PaperState, Record<PaperMove, Cell>>;

/** Where the move leads, or why it is refused. */
export function movePaper(state: PaperState, move: PaperMove): Verdict<PaperState, PaperRefusal> {
  const cell: Cell = PAPER_TABLE[state][move];
  return "refused" in cell ? refused(cell.refused) : accepted(cell.to);
}
