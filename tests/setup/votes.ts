import { randomUUID } from "node:crypto";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import type { OpenPollInput } from "#app/features/voting/schema.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { type RunningSession, viewerFor } from "./town-session.ts";

/** The chair opens a vote on the public item, unless `given` says otherwise. */
export async function openVote(session: RunningSession, given: Partial<OpenPollInput> = {}): Promise<string> {
  const input = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", ...given };
  const opened = await openPoll(await viewerFor(session.chair), input);
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

/** The first members vote in this order; the chair is the first of them. */
export async function castVotes(session: RunningSession, pollId: string, choices: Choice[], epoch = 1): Promise<void> {
  for (const [number, choice] of choices.entries()) {
    const member = session.members[number] ?? session.chair;
    const answer = await castBallot(await viewerFor(member), { pollId, epoch, choice, key: randomUUID() });
    if (!answer.ok) throw new Error(answer.code);
  }
}

/** The chair closes the vote and announces what was counted. */
export async function closeAndAnnounce(session: RunningSession, pollId: string, epoch = 1): Promise<void> {
  const chair = await viewerFor(session.chair);
  const closed = await closePoll(chair, { pollId, epoch });
  if (!closed.ok) throw new Error(closed.refused);
  const announced = await announcePoll(chair, { pollId, epoch, announced: closed.value.outcome });
  if (!announced.ok) throw new Error(announced.refused);
}

/** Moves the moment of closing into the past, as if the time had passed. */
export async function letTimeRunOut(pollId: string): Promise<void> {
  await database().$executeRaw`
    UPDATE poll SET closes_at = clock_timestamp() - interval '1 millisecond' WHERE id = ${pollId}::uuid`;
}
