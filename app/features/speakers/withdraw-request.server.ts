import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { onRequest, placeOfRequest } from "./on-list.server.ts";
import { type WithdrawRequestInput, withdrawRequestSchema } from "./schema.ts";

export type WithdrawRefusal = "meeting-not-running" | "speaker-not-waiting" | "speaker-has-floor";

/**
 * Takes the own waiting request back; somebody else's does not exist here. Withdrawing what no longer waits changes
 * nothing, except that the floor is given back to the chair and not withdrawn.
 * @param viewer who asks; needs "attendance.recordOwn"
 */
export async function withdrawRequest(
  viewer: Viewer,
  meetingId: string,
  input: WithdrawRequestInput,
): Promise<Verdict<true, WithdrawRefusal>> {
  const { requestId } = withdrawRequestSchema.parse(input);
  return onRequest<true, WithdrawRefusal>(
    viewer,
    meetingId,
    "attendance.recordOwn",
    requestId,
    async (held, request) => {
      const { tx, person } = held;
      if (request.personId !== person.personId) return refused("speaker-not-waiting");
      if (request.state === "speaking") return refused("speaker-has-floor");
      if (request.state !== "waiting") return accepted(true);
      await tx.speakerRequest.update({ where: { id: requestId }, data: { state: "withdrawn" }, select: { id: true } });
      await record(tx, actorOf(person), { kind: "speaker.withdrawn", ...placeOfRequest(held, request) });
      return accepted(true);
    },
  );
}
