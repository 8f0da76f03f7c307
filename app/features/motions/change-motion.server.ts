import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MotionRefusal, motionVerdict } from "#app/domain/voting/motion-list.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { readMover } from "./movers.server.ts";
import {
  type MotionFrameRefusal,
  type MotionRow,
  onMotions,
  placeOfMotions,
  writeContradictions,
} from "./on-motions.server.ts";
import { type ChangeMotionInput, changeMotionSchema } from "./schema.ts";

/**
 * Changes a pending motion's words, mover, kind, reach or what it contradicts; old and new stand in the meeting's record.
 * A confirmed wording has to be confirmed again when the words have changed.
 */
export async function changeMotion(
  viewer: Viewer,
  meetingId: string,
  input: ChangeMotionInput,
): Promise<Verdict<"changed", MotionFrameRefusal | MotionRefusal | "motion-mover-unknown">> {
  const { motionId, motionKind: kind, contradicts, ...given } = changeMotionSchema.parse(input);
  const { text, wording, reach } = given;
  return onMotions(viewer, meetingId, { motionId }, async (held) => {
    const { tx, person, motions } = held;
    const motion = motions.find(({ id }) => id === motionId);
    if (!motion) return refused("motion-not-found");
    const verdict = motionVerdict(motion.state, "change");
    if (!verdict.ok) return verdict;
    // why: whoever moved something stays its mover when the membership has ended meanwhile.
    const mover = given.mover === motion.mover && given.mover !== "" ? null : await readMover(tx, meetingId, given);
    if (mover && !mover.ok) return mover;
    const same = motion.kind === kind && motion.text === text && motion.wording === wording;
    const unconfirmed = same ? {} : { confirmedWording: null, confirmedFor: [] };
    const data = { kind, text, wording, ...mover?.value, reach, ...unconfirmed };
    await tx.motion.update({ where: { id: motionId }, data, select: { id: true } });
    await writeContradictions(tx, motions, motionId, contradicts);
    const before = wordsOf(motion);
    const after = { motionKind: kind, text, wording, mover: given.mover, movedBy: given.movedBy, reach, contradicts };
    const fact = { kind: "motion.changed", ...placeOfMotions(held), motionId } as const;
    await record(tx, actorOf(person), fact, { before, after });
    return accepted("changed");
  });
}

function wordsOf({ kind: motionKind, text, wording, mover, movedBy, reach, confirmedWording }: MotionRow) {
  return { motionKind, text, wording, mover, movedBy: mover === "" ? movedBy : "", reach, confirmedWording };
}
