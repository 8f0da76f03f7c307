import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AdmissionRefusal, admissionVerdict } from "#app/domain/voting/admission.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { readAdmissionList } from "./admission-list.server.ts";
import { factOf, type LockedPoll, lockPoll } from "./lock-poll.server.ts";
import { type AdmitVoterInput, admitVoterSchema } from "./schema.ts";

export type AdmitRefusal = AdmissionRefusal | "stale-epoch" | "poll-not-open" | "numbers-impossible";

/**
 * Lets somebody who came after the opening into the vote that runs, as an act of its own: the frozen list gets one
 * person more and the frozen numbers rise by one. Doing it again changes nothing; after the closing it is too late.
 * @param viewer who asks; needs "poll.open"
 * @returns how many may vote now
 */
export async function admitVoter(
  viewer: Viewer,
  input: AdmitVoterInput,
): Promise<Verdict<{ eligible: number }, AdmitRefusal>> {
  const { pollId, epoch, personId } = admitVoterSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "poll.open");
    if (poll.epoch !== epoch) return refused("stale-epoch");
    if (poll.state !== "open" || (poll.closesAt !== null && poll.closesAt <= now())) return refused("poll-not-open");
    const verdict = admissionVerdict(await readAdmissionList(tx, poll), personId);
    if (!verdict.ok) return verdict;
    const { eligible, present, statutory } = poll;
    if (eligible === null || present === null || statutory === null) return refused("numbers-impossible");
    if (verdict.value === "again") return accepted({ eligible });
    if (present + 1 > statutory) return refused("numbers-impossible");
    const after = await writeAdmission(tx, poll, personId);
    await record(
      tx,
      actorOf(person),
      { kind: "poll.voterAdmitted", ...factOf(poll), personId, eligible: after.eligible },
      { old: { present, eligible }, new: after },
    );
    return accepted({ eligible: after.eligible });
  });
}

async function writeAdmission(tx: Tx, poll: LockedPoll, personId: string) {
  const key = { pollId: poll.id, epoch: poll.epoch, personId };
  const entitled = { entitled: true, reason: null };
  await tx.pollVoter.upsert({
    where: { pollId_epoch_personId: key },
    create: { ...key, ...entitled },
    update: entitled,
    select: { personId: true },
  });
  const one = { increment: 1 };
  const after = await tx.poll.update({
    where: { id: poll.id },
    data: { present: one, eligible: one, seq: one },
    select: { present: true, eligible: true },
  });
  return { present: after.present ?? 0, eligible: after.eligible ?? 0 };
}
