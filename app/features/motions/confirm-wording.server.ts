import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { confirmVerdict } from "#app/domain/voting/amended-wording.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions } from "./on-motions.server.ts";
import { type ConfirmWordingInput, confirmWordingSchema } from "./schema.ts";

/**
 * The chair says in which words a main motion is voted on after amendments were adopted; before that, no vote on it can
 * be opened. Another amendment adopted later asks for it again. The record keeps the words, those before, and the
 * amendments they follow.
 */
export async function confirmWording(
  viewer: Viewer,
  meetingId: string,
  input: ConfirmWordingInput,
): Promise<Verdict<"confirmed", MotionFrameRefusal | "motion-not-pending" | "wording-not-amended">> {
  const { motionId, wording } = confirmWordingSchema.parse(input);
  return onMotions(viewer, meetingId, { motionId }, async (held) => {
    const { tx, person, motions } = held;
    const main = motions.find(({ id }) => id === motionId);
    if (!main) return refused("motion-not-found");
    const verdict = confirmVerdict(motions, main);
    if (!verdict.ok) return verdict;
    const amendments = [...verdict.value];
    const data = { confirmedWording: wording, confirmedFor: amendments };
    await tx.motion.update({ where: { id: motionId }, data, select: { id: true } });
    const fact = { kind: "motion.wordingConfirmed", ...placeOfMotions(held), motionId, amendments } as const;
    const before = { asMoved: main.wording, confirmed: main.confirmedWording };
    await record(tx, actorOf(person), fact, { before, after: wording });
    return accepted("confirmed");
  });
}
