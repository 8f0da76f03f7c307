import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";
import { type CastAnswer, castRefusal } from "./ballot-answer.ts";
import { type Committed, expectBallots, storeBatch } from "./live/ballot-batch.server.ts";
import { makeBallotBox } from "./live/ballot-box.server.ts";
import { storeSealedBatch } from "./live/sealed-batch.server.ts";
import type { VoteKey } from "./live/under-way.ts";
import { ballotSchema, type ParsedBallot, type ParsedSealedBallot, sealedBallotSchema } from "./schema.ts";
import { fromText } from "./seal-envelope.ts";

const MAX_KNOWN_POLLS = 1_000;

/**
 * Casts the asker's own vote, from a device's socket or from the plain form. The answer comes after COMMIT. Whoever has
 * no voting seat in the poll's body now is refused like somebody who asks for a poll that does not exist.
 */
export async function castBallot(viewer: Viewer, input: unknown): Promise<CastAnswer> {
  const parsed = ballotSchema.or(sealedBallotSchema).safeParse(input);
  return parsed.success ? castParsed(viewer, parsed.data) : castRefusal("INVALID");
}

/**
 * Casts a vote whose shape is checked already, otherwise as `castBallot`.
 * @param line the socket that waits for the answer, if there is one; the asker's other devices are told of the vote
 */
export async function castParsed(
  viewer: Viewer,
  input: ParsedBallot | ParsedSealedBallot,
  line?: string,
): Promise<CastAnswer> {
  const { pollId, epoch, key, replaces = null } = input;
  const organizationId = await findOrganization(pollId);
  if (viewer.kind !== "person" || organizationId === null || !can(viewer, "ballot.cast", organizationId)) {
    return castRefusal("NOT_ENTITLED");
  }
  const cast = { pollId, epoch, key, replaces, personId: viewer.personId, line };
  return "envelope" in input
    ? sealedBox().cast({ ...cast, envelope: fromText(input.envelope) })
    : ballotBox().cast({ ...cast, choice: input.choice });
}

/** Makes ready for the votes of a poll that has just been opened or changed, so that the first of them need not wait. */
export async function expectVotes(pollId: string): Promise<void> {
  await Promise.all([findOrganization(pollId), expectBallots(pollId)]);
}

/** Wants to hear of committed batches; a listener of the same name is replaced. Returns the way to stop listening. */
export function onBallotsCommitted(name: string, listener: (committed: Committed) => void): () => void {
  listeners().set(name, listener);
  return () => listeners().delete(name);
}

/** Whether this process has the vote in hand: it may be in the database already, but who waits for it is not told yet. */
export function isVoteUnderWay(vote: VoteKey): boolean {
  return ballotBox().isUnderWay(vote) || sealedBox().isUnderWay(vote);
}

function ballotBox() {
  return once("voting.ballotBox", () => makeBallotBox({ store: storeBatch, onCommitted: tellListeners }));
}

/** The box of secret votes: the same promises, sealed envelopes. */
function sealedBox() {
  return once("voting.sealedBox", () => makeBallotBox({ store: storeSealedBatch, onCommitted: tellListeners }));
}

function tellListeners(committed: Committed): void {
  for (const listener of listeners().values()) listener(committed);
}

function listeners() {
  return once("voting.ballotListeners", () => new Map<string, (committed: Committed) => void>());
}

/** A poll never moves to another body, so its place may be remembered. */
async function findOrganization(pollId: string): Promise<string | null> {
  const known = once("voting.pollOrganizations", () => new Map<string, string>());
  const remembered = known.get(pollId);
  if (remembered) return remembered;
  // why: all first votes of a full hall ask at the same moment, before anything could be remembered.
  const organizationId = await once("voting.organizationOfPoll", () => gather(readOrganizations))(pollId);
  if (organizationId === null) return null;
  if (known.size >= MAX_KNOWN_POLLS) known.clear();
  known.set(pollId, organizationId);
  return organizationId;
}

async function readOrganizations(pollIds: string[]): Promise<Map<string, string>> {
  const polls = await database().poll.findMany({
    where: { id: { in: pollIds } },
    select: { id: true, meeting: { select: { organizationId: true } } },
  });
  return new Map(polls.map(({ id, meeting }) => [id, meeting.organizationId]));
}
