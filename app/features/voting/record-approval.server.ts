import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { factOf, lockPoll } from "./lock-poll.server.ts";
import { type RecordApprovalInput, recordApprovalSchema } from "./schema.ts";

export type ApprovalRefusal = "approval-not-needed" | "approval-recorded" | "day-not-possible";

/**
 * Writes down that the supervisory authority has approved a resolution which was adopted subject to it, because more
 * than half of the members were barred (§ 65 Abs. 3 NKomVG). The same again changes nothing; what was written stays.
 * @param viewer who asks; needs "minutes.publish"
 */
export async function recordApproval(
  viewer: Viewer,
  input: RecordApprovalInput,
): Promise<Verdict<{ pollId: string }, ApprovalRefusal>> {
  const { pollId, approvedOn, reference } = recordApprovalSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "minutes.publish");
    if (poll.state !== "published" || poll.announced !== "ADOPTED" || !poll.needsApproval) {
      return refused("approval-not-needed");
    }
    const known = await tx.pollApproval.findUnique({
      where: { pollId },
      select: { approvedOn: true, reference: true },
    });
    if (known) {
      const isSame = known.reference === reference && dayOf(known.approvedOn) === approvedOn;
      return isSame ? accepted({ pollId }) : refused("approval-recorded");
    }
    const held = dateAt(poll.startsAt, poll.timeZone);
    if (approvedOn < held || approvedOn > dateAt(now(), poll.timeZone)) return refused("day-not-possible");
    const data = { pollId, approvedOn: new Date(`${approvedOn}T00:00:00Z`), reference };
    await tx.pollApproval.create({ data, select: { pollId: true } });
    await record(tx, actorOf(person), { kind: "poll.approved", ...factOf(poll), approvedOn }, { reference });
    return accepted({ pollId });
  });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
