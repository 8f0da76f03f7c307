import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { ListedMotion } from "./motion-list.ts";

/** A motion with the words that the resolution shall have. */
export type WordedMotion = ListedMotion & {
  /** Of an amendment: how the resolution reads if it is adopted. Of a main motion: as it was moved. "" for none. */
  readonly wording: string;
  /** What the chair has confirmed to be voted on; null where nothing was. */
  readonly confirmedWording: string | null;
  /** The adopted amendments that the confirmed wording follows. */
  readonly confirmedFor: readonly string[];
};

/**
 * Which words a main motion is voted on in. "asMoved": no amendment was adopted. "toConfirm": one was, and the chair has
 * not confirmed the amended wording since; the proposal is the wording of the amendment adopted last in the order of
 * votes. "confirmed": the vote can be opened.
 */
export type VotedWording = {
  readonly step: "asMoved" | "toConfirm" | "confirmed";
  readonly wording: string;
  readonly amendments: readonly string[];
};

/** The adopted amendments of an item, in the order of votes. */
export function adoptedAmendments<One extends ListedMotion>(motions: readonly One[]): One[] {
  return motions.filter(({ kind, state }) => kind === "AMENDMENT" && state === "adopted");
}

/** The words of a main motion, with what has been adopted on the item so far. */
export function votedWording(motions: readonly WordedMotion[], main: WordedMotion): VotedWording {
  const adopted = adoptedAmendments(motions);
  const amendments = adopted.map(({ id }) => id);
  if (adopted.length === 0) return { step: "asMoved", wording: main.wording, amendments };
  const { confirmedWording, confirmedFor } = main;
  const isSame = confirmedFor.length === amendments.length && amendments.every((id) => confirmedFor.includes(id));
  if (confirmedWording !== null && isSame) return { step: "confirmed", wording: confirmedWording, amendments };
  const last = adopted.findLast(({ wording }) => wording !== "");
  return { step: "toConfirm", wording: last?.wording ?? main.wording, amendments };
}

/** Whether the chair can confirm the amended wording of a motion now: a pending main motion with an adopted amendment. */
export function confirmVerdict(
  motions: readonly WordedMotion[],
  main: WordedMotion,
): Verdict<readonly string[], "motion-not-pending" | "wording-not-amended"> {
  if (main.state !== "pending") return refused("motion-not-pending");
  const { amendments } = votedWording(motions, main);
  return main.kind === "MAIN" && amendments.length > 0 ? accepted(amendments) : refused("wording-not-amended");
}

/**
 * The words that a vote on a motion is held on; null where the motion's own line says all. A main motion with an adopted
 * amendment is voted on in its amended form, and only once the chair has confirmed how that reads. House rule.
 */
export function openingWording(
  motions: readonly WordedMotion[],
  motion: WordedMotion,
): Verdict<{ wording: string | null; amendments: readonly string[] }, "motion-not-pending" | "wording-not-confirmed"> {
  if (motion.state !== "pending") return refused("motion-not-pending");
  if (motion.kind !== "MAIN") return accepted({ wording: motion.wording || null, amendments: [] });
  const { step, wording, amendments } = votedWording(motions, motion);
  return step === "toConfirm" ? refused("wording-not-confirmed") : accepted({ wording: wording || null, amendments });
}
