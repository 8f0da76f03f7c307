import type { VotedWording } from "#app/domain/voting/amended-wording.ts";
import type { MotionState } from "#app/domain/voting/motion-list.ts";
import type { MotionKind } from "#app/domain/voting/motion-order.ts";

/** A motion as members and chair see it. */
export type MotionView = {
  id: string;
  kind: MotionKind;
  text: string;
  /** What the resolution shall read; "" where the text says all. */
  wording: string;
  /** The mover's name. */
  movedBy: string;
  /** "person:…", "organization:…", or "" for somebody else. */
  mover: string;
  reach: number;
  submitted: number;
  state: MotionState;
  contradicts: string[];
  /** Of a main motion: the words it is voted on in; null for the others. */
  voted: VotedWording | null;
};

/** Somebody of the council who can move; `value` is what the form sends. */
export type MoverOption = { value: string; name: string; group: "person" | "organization" };

/** The motions on the called item, in the order of votes. */
export type MotionsView = {
  motions: MotionView[];
  /** Whether the order is another one than the system proposes. */
  differs: boolean;
  /** Motions that an adopted one has probably made moot; the chair confirms. */
  proposedMoot: string[];
  /** An adopted amendment: the main motion is voted on in its amended form. */
  amended: boolean;
  /** For the chair and the office only: who can move, and the resolution that the item's paper proposes, "" for none. */
  lead: { movers: MoverOption[]; proposal: string } | null;
};
