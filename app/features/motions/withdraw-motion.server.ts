import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MotionRefusal, motionVerdict } from "#app/domain/voting/motion-list.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions } from "./on-motions.server.ts";
import { type WithdrawMotionInput, withdrawMotionSchema } from "./schema.ts";

/** Notes that whoever moved it has withdrawn a motion; it stays on the list and is not voted on. */
export async function withdrawMotion(
  viewer: Viewer,
  meetingId: string,
  input: WithdrawMotionInput,
): Promise<Verdict<"withdrawn", MotionFrameRefusal | MotionRefusal>> {
  const { motionId } = withdrawMotionSchema.parse(input);
  return onMotions(viewer, meetingId, { motionId }, async (held) => {
    const { tx, person, motions } = held;
    const motion = motions.find(({ id }) => id === motionId);
    if (!motion) return refused("motion-not-found");
    const verdict = motionVerdict(motion.state, "withdraw");
    if (!verdict.ok) return verdict;
    await tx.motion.update({ where: { id: motionId }, data: { state: "withdrawn" }, select: { id: true } });
    const fact = { kind: "motion.withdrawn", ...placeOfMotions(held), motionId } as const;
    await record(tx, actorOf(person), fact, { text: motion.text });
    return accepted("withdrawn");
  });
}
