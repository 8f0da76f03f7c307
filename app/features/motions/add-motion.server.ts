import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { orderMotions as proposeOrder } from "#app/domain/voting/motion-order.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { readMover } from "./movers.server.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions, writeContradictions } from "./on-motions.server.ts";
import { type AddMotionInput, addMotionSchema } from "./schema.ts";

const MOST_ON_ITEM = 100;

/** Puts a motion that was handed in on the called item's list, at the place the system proposes among its kind. */
export async function addMotion(
  viewer: Viewer,
  meetingId: string,
  input: AddMotionInput,
): Promise<Verdict<{ motionId: string }, MotionFrameRefusal | "motion-too-many" | "motion-mover-unknown">> {
  const { agendaItemId, motionKind: kind, contradicts, ...given } = addMotionSchema.parse(input);
  const { text, wording, reach } = given;
  return onMotions(viewer, meetingId, { agendaItemId }, async (held) => {
    const { tx, person, motions, item } = held;
    if (motions.length >= MOST_ON_ITEM) return refused("motion-too-many");
    const mover = await readMover(tx, meetingId, given);
    if (!mover.ok) return mover;
    const submitted = Math.max(0, ...motions.map((one) => one.submitted)) + 1;
    const wasProposed = isProposal(motions);
    const position = Math.max(0, ...motions.map((one) => one.position)) + 1;
    const { id: motionId } = await tx.motion.create({
      data: { agendaItemId: item.id, kind, text, wording, ...mover.value, reach, submitted, position },
      select: { id: true },
    });
    const added = {
      id: motionId,
      kind,
      text,
      wording,
      mover: given.mover,
      movedBy: given.movedBy,
      reach,
      submitted,
      position,
      state: "pending",
      contradicts: [],
      confirmedWording: null,
      confirmedFor: [],
    } as const;
    const all = [...motions, added];
    await writeContradictions(tx, all, motionId, contradicts);
    // why: an order that the chair has made by hand stays; the new motion then comes last.
    if (wasProposed) {
      for (const [index, one] of proposeOrder(all).entries()) {
        await tx.motion.update({ where: { id: one.id }, data: { position: index + 1 }, select: { id: true } });
      }
    }
    const fact = { kind: "motion.added", ...placeOfMotions(held), motionId } as const;
    await record(tx, actorOf(person), fact, { motionKind: kind, text, wording, ...mover.value, reach, contradicts });
    return accepted({ motionId });
  });
}

function isProposal(motions: Parameters<typeof proposeOrder>[0]): boolean {
  return proposeOrder(motions).every((one, index) => one.id === motions[index]?.id);
}
