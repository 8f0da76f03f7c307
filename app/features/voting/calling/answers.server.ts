import type { SpokenAnswer } from "#app/domain/voting/called-answer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

type Call = { pollId: string; epoch: number; personId: string };
type Noted = { key: string; answer: SpokenAnswer };

/** What is noted for a called name in this epoch; null before it was called. */
export async function findAnswer(tx: Tx, call: Call): Promise<Noted | null> {
  const place = { pollId_epoch_personId: call };
  const ballot = await tx.ballot.findUnique({ where: place, select: { key: true, choice: true } });
  if (ballot) return { key: ballot.key, answer: ballot.choice };
  const silent = await tx.unansweredCall.findUnique({ where: place, select: { key: true } });
  return silent && { key: silent.key, answer: "none" };
}

/**
 * Notes an answer in place of what was noted before, and moves the counters with it.
 * @param call a person of the poll whose row this transaction holds
 */
export async function writeAnswer(tx: Tx, call: Call, before: Noted | null, noted: Noted): Promise<void> {
  await tx.ballot.deleteMany({ where: call });
  await tx.unansweredCall.deleteMany({ where: call });
  const { key, answer } = noted;
  if (answer === "none") await tx.unansweredCall.create({ data: { ...call, key }, select: { key: true } });
  else await tx.ballot.create({ data: { ...call, key, choice: answer }, select: { key: true } });
  const change = (choice: "yes" | "no" | "abstain") => ({
    increment: Number(answer === choice) - Number(before?.answer === choice),
  });
  const voted = (one: SpokenAnswer | undefined) => Number(one !== undefined && one !== "none");
  await tx.poll.update({
    where: { id: call.pollId },
    data: {
      ...{ yes: change("yes"), no: change("no"), abstain: change("abstain"), seq: { increment: 1 } },
      cast: { increment: voted(answer) - voted(before?.answer) },
    },
    select: { id: true },
  });
}

/** How many of those who may vote have been called. */
export async function countCalled(tx: Tx, { pollId, epoch }: { pollId: string; epoch: number }) {
  const place = { pollId, epoch };
  const entitled = await tx.pollVoter.count({ where: { ...place, entitled: true } });
  const answered = (await tx.ballot.count({ where: place })) + (await tx.unansweredCall.count({ where: place }));
  return { entitled, answered };
}
