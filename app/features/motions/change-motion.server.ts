import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MotionRefusal, motionVerdict } from "#app/domain/voting/motion-list.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions, writeContradictions } from "./on-motions.server.ts";
import { type ChangeMotionInput, changeMotionSchema } from "./schema.ts";

/** Changes a pending motion's words, kind, reach or what it contradicts; old and new stand in the meeting's record. */
export async function changeMotion(
  viewer: Viewer,
  meetingId: string,
  input: ChangeMotionInput,
): Promise<Verdict<"changed", MotionFrameRefusal | MotionRefusal>> {
  const { motionId, motionKind: kind, text, movedBy, reach, contradicts } = changeMotionSchema.parse(input);
  return onMotions(viewer, meetingId, { motionId }, async (held) => {
    const { tx, person, motions } = held;
    const motion = motions.find(({ id }) => id === motionId);
    if (!motion) return refused("motion-not-found");
    const verdict = motionVerdict(motion.state, "change");
    if (!verdict.ok) return verdict;
    const data = { kind, text, movedBy, reach };
    await tx.motion.update({ where: { id: motionId }, data, select: { id: true } });
    await writeContradictions(tx, motions, motionId, contradicts);
    const before = { motionKind: motion.kind, text: motion.text, movedBy: motion.movedBy, reach: motion.reach };
    const fact = { kind: "motion.changed", ...placeOfMotions(held), motionId } as const;
    await record(tx, actorOf(person), fact, { before, after: { motionKind: kind, text, movedBy, reach, contradicts } });
    return accepted("changed");
  });
}
