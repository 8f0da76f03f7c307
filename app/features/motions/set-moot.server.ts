import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MotionRefusal, motionVerdict, proposedMoot } from "#app/domain/voting/motion-list.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions } from "./on-motions.server.ts";
import { type SetMootInput, setMootSchema } from "./schema.ts";

/** The chair confirms that a motion is moot, or takes one up again; the system only proposes. */
export async function setMoot(
  viewer: Viewer,
  meetingId: string,
  input: SetMootInput,
): Promise<Verdict<"moot" | "pending", MotionFrameRefusal | MotionRefusal>> {
  const { motionId, moot } = setMootSchema.parse(input);
  return onMotions(viewer, meetingId, { motionId }, async (held) => {
    const { tx, person, motions } = held;
    const motion = motions.find(({ id }) => id === motionId);
    if (!motion) return refused("motion-not-found");
    const verdict = motionVerdict(motion.state, moot === "yes" ? "setMoot" : "revive");
    if (!verdict.ok) return verdict;
    const state = moot === "yes" ? "moot" : "pending";
    const because = moot === "yes" ? (proposedMoot(motions).find(({ id }) => id === motionId)?.because ?? null) : null;
    await tx.motion.update({ where: { id: motionId }, data: { state, mootBecauseId: because }, select: { id: true } });
    const fact = { kind: "motion.moot", ...placeOfMotions(held), motionId, moot: moot === "yes" } as const;
    await record(tx, actorOf(person), fact, { because, proposed: because !== null });
    return accepted(state);
  });
}
