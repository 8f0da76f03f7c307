import { randomUUID } from "node:crypto";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { sealEnvelope, toText } from "#app/features/voting/seal-envelope.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { destroyKey, listKeys } from "#app/platform/key-folder.server.ts";
import { enterRule } from "./procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "./town-session.ts";

/** Keys of boxes that earlier tests left: `beforeEach(resetBoxKeys)`. */
export async function resetBoxKeys(): Promise<void> {
  for (const { name } of await listKeys("box-")) await destroyKey(name);
}

/** A running session of eight members whose rules of procedure provide secret votes. */
export async function secretSession(casting: "devices" | "paper" = "devices"): Promise<RunningSession> {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "secretVote", "provided");
  await enterRule(session.bodyId, "secretCasting", casting);
  return session;
}

/** The chair opens a secret vote on the public item. */
export async function openSecretly(session: RunningSession, onPaper = false) {
  return openPoll(await viewerFor(session.chair), {
    ...{ agendaItemId: session.publicItem, question: "Wird zugestimmt?" },
    ...({ kind: "secret", onPaper } as const),
  });
}

/** The same where it must succeed, on devices. */
export async function openedOn(session: RunningSession): Promise<string> {
  const opened = await openSecretly(session);
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

/** The public half of the box's key; empty where there is none. */
export async function boxKeyOf(pollId: string): Promise<Uint8Array> {
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { publicKey: true } });
  return poll.publicKey ?? new Uint8Array();
}

type Casting = { as?: number; choice?: Choice; epoch?: number; replaces?: string; key?: string };

/** Seals and sends as a device does; `as` is whose envelope it is made for, if not the sender's own. */
export async function castSealed(session: RunningSession, pollId: string, sender: number, given: Casting = {}) {
  const { as = sender, choice = "yes", epoch = 1, replaces, key = randomUUID() } = given;
  const { personId = "" } = session.members[as] ?? {};
  const envelope = toText(sealEnvelope(await boxKeyOf(pollId), choice, { pollId, epoch, personId }));
  const input = { pollId, epoch, envelope, key, replaces };
  return { input, answer: await castBallot(await viewerFor(session.members[sender] ?? session.chair), input) };
}

/** Five times yes, two times no, one abstention. */
export const CHOICES: readonly Choice[] = ["yes", "no", "yes", "abstain", "yes", "no", "yes", "yes"];

/** All eight vote so. */
export async function castAll(session: RunningSession, pollId: string, epoch = 1) {
  const answers = [];
  for (const [sender, choice] of CHOICES.entries()) {
    answers.push((await castSealed(session, pollId, sender, { choice, epoch })).answer);
  }
  return answers;
}

/** What stands in the poll's row. */
export function countersOf(pollId: string) {
  return database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: {
      ...{ state: true, cast: true, yes: true, no: true, abstain: true, invalid: true },
      ...{ boxRoot: true, decisive: true },
    },
  });
}
