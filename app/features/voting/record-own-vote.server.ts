import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { ownVoteChoice, ownVoteVerdict } from "#app/domain/voting/own-vote.ts";
import { leavesBallots } from "#app/domain/voting/poll-kind.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { factOf, type LockedPoll, lockPoll } from "./lock-poll.server.ts";
import { factionsOf } from "./named-votes.server.ts";
import type { OwnVoteRefusal } from "./own-vote-notice.ts";
import { type OwnVoteInput, ownVoteSchema } from "./schema.ts";

/**
 * The asker demands that the minutes show how the asker voted (§ 68 S. 3 NKomVG): on an announced vote, until the item
 * is closed, never on a secret one. On devices the ballot itself is taken over; after raised hands the asker says it,
 * within the totals that were counted. Asking again changes nothing.
 */
export async function recordOwnVote(
  viewer: Viewer,
  input: OwnVoteInput,
): Promise<Verdict<{ choice: Choice }, OwnVoteRefusal>> {
  const { pollId, epoch, choice: said = null } = ownVoteSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "ballot.cast");
    return recordVoteOf(tx, { person, poll, epoch, personId: person.personId, said });
  });
}

/** Whose vote is recorded or taken back, on which poll, and who enters it: the member, or somebody on the member's behalf. */
export type OwnVoteAct = { person: PersonViewer; poll: LockedPoll; epoch: number; personId: string };

/** The recording itself, for the member and for whoever enters it; the poll's row is held. */
export async function recordVoteOf(
  tx: Tx,
  { person, poll, epoch, personId, said }: OwnVoteAct & { said: Choice | null },
): Promise<Verdict<{ choice: Choice }, OwnVoteRefusal>> {
  const allowed = await ownVoteAllowed(tx, poll, epoch, personId);
  if (!allowed.ok) return allowed;
  const pollId = poll.id;
  const place = { pollId_personId: { pollId, personId } };
  const standing = await tx.namedVote.findUnique({ where: place, select: { choice: true, onRequest: true } });
  const inRollCall = poll.kind === "rollCall" && standing !== null;
  const choice = inRollCall
    ? accepted(standing.choice)
    : await chosen(tx, poll, personId, said ?? standing?.choice ?? null);
  if (!choice.ok) return choice;
  if (standing?.onRequest && standing.choice === choice.value) return accepted({ choice: choice.value });
  const factionId = (await factionsOf(tx, [personId], poll)).get(personId) ?? null;
  const row = { choice: choice.value, factionId, onRequest: true };
  const create = { pollId, personId, ...row };
  await tx.namedVote.upsert({ where: place, create, update: row, select: { choice: true } });
  await record(tx, actorOf(person), { kind: "poll.voteRecorded", ...factOf(poll) }, onBehalf(person, personId));
  return accepted({ choice: choice.value });
}

/** Says in the record for whom somebody else has entered it; nothing where the member did it. */
export function onBehalf(person: PersonViewer, personId: string): { forPersonId?: string } {
  return person.personId === personId ? {} : { forPersonId: personId };
}

/** Whether this person may have the own vote recorded, or take that back, now. */
export async function ownVoteAllowed(
  tx: Tx,
  poll: LockedPoll,
  epoch: number,
  personId: string,
): Promise<Verdict<"recordable", OwnVoteRefusal>> {
  if (poll.epoch !== epoch) return refused("stale-epoch");
  if (poll.state !== "published") return refused("poll-not-announced");
  const voter = await tx.pollVoter.findUnique({
    where: { pollId_epoch_personId: { pollId: poll.id, epoch, personId } },
    select: { entitled: true },
  });
  return ownVoteVerdict({ pollKind: poll.kind, itemClosed: !poll.itemCalled, entitled: voter?.entitled === true });
}

async function chosen(tx: Tx, poll: LockedPoll, personId: string, said: Choice | null) {
  const { id: pollId, epoch } = poll;
  const ballot = await tx.ballot.findUnique({
    where: { pollId_epoch_personId: { pollId, epoch, personId } },
    select: { choice: true },
  });
  const others = await tx.namedVote.groupBy({
    by: ["choice"],
    where: { pollId, personId: { not: personId } },
    _count: { _all: true },
  });
  const of = (choice: Choice) => others.find((group) => group.choice === choice)?._count._all ?? 0;
  return ownVoteChoice({
    castOnDevices: leavesBallots(poll),
    ballot: ballot?.choice ?? null,
    said,
    counted: poll,
    recorded: { yes: of("yes"), no: of("no"), abstain: of("abstain") },
  });
}
