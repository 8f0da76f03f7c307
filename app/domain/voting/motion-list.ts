import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Motion } from "./motion-order.ts";

export type MotionState = "pending" | "adopted" | "rejected" | "moot" | "withdrawn";

/** A motion of an item with what has become of it. */
export type ListedMotion = Motion & {
  readonly reach: number;
  readonly state: MotionState;
  /** Motions that cannot hold beside it; both sides name each other. */
  readonly contradicts: readonly string[];
};

export type MotionDeed = "change" | "withdraw" | "settle" | "setMoot" | "revive";
export type MotionRefusal = "motion-not-pending" | "motion-not-moot";

/** What can be done with a motion: everything while it is pending; only what is moot is taken up again. */
export function motionVerdict(state: MotionState, deed: MotionDeed): Verdict<MotionState, MotionRefusal> {
  if (deed === "revive") return state === "moot" ? accepted("pending") : refused("motion-not-moot");
  if (state !== "pending") return refused("motion-not-pending");
  return accepted(deed === "withdraw" ? "withdrawn" : deed === "setMoot" ? "moot" : state);
}

/**
 * The pending motions that an adopted one has probably made moot: those that contradict it and go no further. A
 * proposal; the chair confirms it for each (after § 24 of the model rules of procedure of Rhineland-Palatinate).
 */
export function proposedMoot(motions: readonly ListedMotion[]): { readonly id: string; readonly because: string }[] {
  const adopted = motions.filter(({ state }) => state === "adopted");
  return motions.flatMap((motion) => {
    const because = adopted.find(
      (one) => contradict(one, motion) && (motion.kind === "MAIN" ? one.kind === "MAIN" : motion.reach <= one.reach),
    );
    return motion.state === "pending" && because ? [{ id: motion.id, because: because.id }] : [];
  });
}

/** Whether the main motion is voted on in its amended form: once an amendment has been adopted. */
export function isAmended(motions: readonly ListedMotion[]): boolean {
  return motions.some(({ kind, state }) => kind === "AMENDMENT" && state === "adopted");
}

/** Whether an order names every pending motion exactly once. */
export function orderVerdict(
  pending: readonly string[],
  order: readonly string[],
): Verdict<readonly string[], "motion-order-other"> {
  const isWhole = new Set(order).size === order.length && order.length === pending.length;
  return isWhole && order.every((id) => pending.includes(id)) ? accepted(order) : refused("motion-order-other");
}

function contradict(a: ListedMotion, b: ListedMotion): boolean {
  return a.id !== b.id && (a.contradicts.includes(b.id) || b.contradicts.includes(a.id));
}
