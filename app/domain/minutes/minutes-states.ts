import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type MinutesState = "draft" | "published" | "approved";
export type MinutesMove = "write" | "publish" | "approve" | "correct";
export type MinutesRefusal = "minutes-not-published" | "minutes-published" | "minutes-approved";

type Cell = { to: MinutesState } | { refused: MinutesRefusal };

const to = (state: MinutesState): Cell => ({ to: state });
const no = (code: MinutesRefusal): Cell => ({ refused: code });

/**
 * § 68 NKomVG leaves signatures and approval to the rules of procedure. House rule: after publication the text stands
 * and corrections stand beside it.
 */
export const MINUTES_TABLE = {
  draft: {
    write: to("draft"),
    publish: to("published"),
    approve: no("minutes-not-published"),
    correct: no("minutes-not-published"),
  },
  published: {
    write: no("minutes-published"),
    publish: no("minutes-published"),
    approve: to("approved"),
    correct: to("published"),
  },
  approved: {
    write: no("minutes-approved"),
    publish: no("minutes-approved"),
    approve: no("minutes-approved"),
    correct: to("approved"),
  },
} satisfies Record<MinutesState, Record<MinutesMove, Cell>>;

/** Where the move leads, or why it is refused. */
export function moveMinutes(state: MinutesState, move: MinutesMove): Verdict<MinutesState, MinutesRefusal> {
  const cell: Cell = MINUTES_TABLE[state][move];
  return "refused" in cell ? refused(cell.refused) : accepted(cell.to);
}
