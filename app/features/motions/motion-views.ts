import type { MotionState } from "#app/domain/voting/motion-list.ts";
import type { MotionKind } from "#app/domain/voting/motion-order.ts";

/** A motion as members and chair see it. */
export type MotionView = {
  id: string;
  kind: MotionKind;
  text: string;
  movedBy: string;
  reach: number;
  submitted: number;
  state: MotionState;
  contradicts: string[];
};

/** The motions on the called item, in the order of votes. */
export type MotionsView = {
  motions: MotionView[];
  /** Whether the order is another one than the system proposes. */
  differs: boolean;
  /** Motions that an adopted one has probably made moot; the chair confirms. */
  proposedMoot: string[];
  /** An adopted amendment: the main motion is voted on in its amended form. */
  amended: boolean;
};
