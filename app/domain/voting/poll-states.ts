import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export type PollState = "draft" | "open" | "closed" | "published" | "cancelled";

/**
 * `announce` is the chair's act of stating the result, `publish` lets everybody see it. `repeat` opens the vote again
 * under a new epoch. `switchToHandCount` stops the devices and goes on with raised hands inside the same poll,
 * `switchToDevices` goes back to them. `extend` moves the moment at which the devices stop.
 */
export type PollMove =
  | "edit"
  | "open"
  | "switchToHandCount"
  | "switchToDevices"
  | "extend"
  | "close"
  | "announce"
  | "repeat"
  | "publish"
  | "cancel";

export type PollRefusal =
  | "poll-not-open"
  | "poll-already-open"
  | "poll-not-closed"
  | "poll-closed"
  | "poll-not-announced"
  | "poll-already-announced"
  | "poll-published"
  | "poll-cancelled";

type Cell = { to: PollState } | { refused: PollRefusal };

const to = (state: PollState): Cell => ({ to: state });
const no = (code: PollRefusal): Cell => ({ refused: code });

/**
 * House rule, on two points of law: a result and its announcement are two acts, and a vote may be repeated on doubt
 * only until the result is announced (rules of procedure).
 */
export const POLL_TABLE = {
  draft: {
    edit: to("draft"),
    open: to("open"),
    switchToHandCount: to("draft"),
    switchToDevices: to("draft"),
    extend: no("poll-not-open"),
    close: no("poll-not-open"),
    announce: no("poll-not-closed"),
    repeat: no("poll-not-closed"),
    publish: no("poll-not-closed"),
    cancel: to("cancelled"),
  },
  open: {
    edit: no("poll-already-open"),
    open: no("poll-already-open"),
    switchToHandCount: to("open"),
    switchToDevices: to("open"),
    extend: to("open"),
    close: to("closed"),
    announce: no("poll-not-closed"),
    repeat: no("poll-not-closed"),
    publish: no("poll-not-closed"),
    cancel: to("cancelled"),
  },
  closed: {
    edit: no("poll-closed"),
    open: no("poll-closed"),
    switchToHandCount: no("poll-closed"),
    switchToDevices: no("poll-closed"),
    extend: no("poll-closed"),
    close: no("poll-closed"),
    announce: to("closed"),
    repeat: to("open"),
    publish: to("published"),
    cancel: to("cancelled"),
  },
  published: everything("poll-published"),
  cancelled: everything("poll-cancelled"),
} satisfies Record<PollState, Record<PollMove, Cell>>;

/**
 * Where the move leads, or why it is refused. `announced` says whether the chair has stated the result, `boxLost` that
 * the envelopes of a secret vote cannot be opened any more: then it is repeated without having been counted.
 */
export function movePoll(
  poll: { readonly state: PollState; readonly announced: boolean; readonly boxLost?: boolean },
  move: PollMove,
): Verdict<PollState, PollRefusal> {
  if (move === "repeat" && poll.state === "open" && poll.boxLost) return accepted("open");
  const cell: Cell = POLL_TABLE[poll.state][move];
  if ("refused" in cell) return refused(cell.refused);
  if (move === "publish" && !poll.announced) return refused("poll-not-announced");
  if (poll.announced && (move === "announce" || move === "repeat" || move === "cancel")) {
    return refused("poll-already-announced");
  }
  return accepted(cell.to);
}

/** Each opening, each repetition and each return to the devices starts an epoch; ballots of an earlier one never count. */
export function epochAfter(epoch: number, move: PollMove): number {
  return move === "open" || move === "repeat" || move === "switchToDevices" ? epoch + 1 : epoch;
}

function everything(code: PollRefusal): Record<PollMove, Cell> {
  return {
    edit: no(code),
    open: no(code),
    switchToHandCount: no(code),
    switchToDevices: no(code),
    extend: no(code),
    close: no(code),
    announce: no(code),
    repeat: no(code),
    publish: no(code),
    cancel: no(code),
  };
}
