import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { once } from "#app/platform/once.server.ts";
import { type CastAnswer, castRefusal } from "./ballot-answer.ts";
import type { Committed } from "./live/ballot-batch.server.ts";
import { makeBallotBox } from "./live/ballot-box.server.ts";
import { ballotSchema } from "./schema.ts";

const MAX_KNOWN_POLLS = 1_000;

/**
 * Casts the asker's own vote, from a device's socket or from the plain form. The answer comes after COMMIT. Whoever has
 * no voting seat in the poll's body now is refused like somebody who asks for a poll that does not exist.
 * @param line the socket that waits for the answer, if there is one; the asker's other devices are told of the vote
 */
export async function castBallot(viewer: Viewer, input: unknown, line?: string): Promise<CastAnswer> {
  const parsed = ballotSchema.safeParse(input);
  if (!parsed.success) return castRefusal("INVALID");
  const { replaces = null, ...cast } = parsed.data;
  const organizationId = await findOrganization(cast.pollId);
  if (viewer.kind !== "person" || organizationId === null || !can(viewer, "ballot.cast", organizationId)) {
    return castRefusal("NOT_ENTITLED");
  }
  return ballotBox().cast({ ...cast, replaces, personId: viewer.personId, line });
}

/** Wants to hear of committed batches; a listener of the same name is replaced. Returns the way to stop listening. */
export function onBallotsCommitted(name: string, listener: (committed: Committed) => void): () => void {
  listeners().set(name, listener);
  return () => listeners().delete(name);
}

function ballotBox() {
  return once("voting.ballotBox", () =>
    makeBallotBox({
      onCommitted: (committed) => {
        for (const listener of listeners().values()) listener(committed);
      },
    }),
  );
}

function listeners() {
  return once("voting.ballotListeners", () => new Map<string, (committed: Committed) => void>());
}

/** A poll never moves to another body, so its place may be remembered. */
async function findOrganization(pollId: string): Promise<string | null> {
  const known = once("voting.pollOrganizations", () => new Map<string, string>());
  const remembered = known.get(pollId);
  if (remembered) return remembered;
  const poll = await database().poll.findUnique({
    where: { id: pollId },
    select: { meeting: { select: { organizationId: true } } },
  });
  if (!poll) return null;
  if (known.size >= MAX_KNOWN_POLLS) known.clear();
  known.set(pollId, poll.meeting.organizationId);
  return poll.meeting.organizationId;
}
