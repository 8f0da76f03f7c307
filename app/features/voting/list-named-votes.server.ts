import { personName } from "#app/domain/council/person-name.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { inCallingOrder } from "#app/domain/voting/roll-call.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { NamedVote } from "./named-vote.ts";
import { factionsOf } from "./named-votes.server.ts";

type Db = Pick<Tx, "poll" | "namedVote" | "pollVoter" | "person" | "organization" | "membership">;
type Row = { pollId: string; personId: string; factionId: string | null } & Pick<NamedVote, "standing" | "onRequest">;

/**
 * The names that belong to announced results, in the order in which they are called: all of a roll call, and of other
 * votes those that members had recorded. What somebody else had recorded is shown to whoever reads drafts of the
 * minutes, to everybody else with the published minutes.
 * @param db the asker's connection; the public one gives what citizens may read
 * @param viewer who asks; null for a room, in which everybody sees the same
 */
export async function listNamedVotes(
  db: Db,
  viewer: Viewer | null,
  pollIds: readonly string[],
): Promise<Map<string, NamedVote[]>> {
  const rows = pollIds.length === 0 ? [] : await listRows(db, [...pollIds]);
  const found = new Map<string, NamedVote[]>();
  if (rows.length === 0) return found;
  const polls = await db.poll.findMany({
    where: { id: { in: rows.map(({ pollId }) => pollId) }, state: "published" },
    select: {
      ...{ id: true, kind: true },
      meeting: {
        select: {
          ...{ startsAt: true, organizationId: true, body: { select: { timeZone: true } } },
          minutes: { select: { publishedAt: true } },
        },
      },
    },
  });
  const citizen = viewer !== null && viewer.kind !== "person";
  for (const { id, kind, meeting } of polls) {
    const own = rows.filter(({ pollId }) => pollId === id);
    const isRollCall = kind === "rollCall" && own.some(({ onRequest }) => !onRequest);
    const held = { startsAt: meeting.startsAt, timeZone: meeting.body.timeZone };
    const readsAll =
      citizen ||
      Boolean(meeting.minutes?.publishedAt) ||
      can(viewer ?? NOBODY, "minutes.readDraft", meeting.organizationId);
    const shown = own.filter(
      ({ onRequest, personId }) => !onRequest || isRollCall || readsAll || isSelf(viewer, personId),
    );
    const others = isRollCall && !citizen ? await listOthers(db, id, own, held) : [];
    const votes = [...shown, ...others];
    if (votes.length > 0)
      found.set(id, await withNames(db, votes, { ...held, organizationId: meeting.organizationId }));
  }
  return found;
}

const NOBODY: Viewer = { kind: "anonymous", bodyId: "" };

function isSelf(viewer: Viewer | null, personId: string): boolean {
  return viewer?.kind === "person" && viewer.personId === personId;
}

async function listRows(db: Db, pollIds: string[]): Promise<Row[]> {
  const rows = await db.namedVote.findMany({
    where: { pollId: { in: pollIds } },
    select: { pollId: true, personId: true, factionId: true, choice: true, onRequest: true },
  });
  return rows.map(({ choice, ...row }) => ({ ...row, standing: choice }));
}

/** Who could have voted and did not, and who was away or did not take part; advisory people are no part of a roll call. */
async function listOthers(
  db: Db,
  pollId: string,
  voted: readonly Row[],
  held: { startsAt: Date; timeZone: string },
): Promise<Row[]> {
  const poll = await db.poll.findUnique({ where: { id: pollId }, select: { epoch: true } });
  const voters = await db.pollVoter.findMany({
    where: {
      ...{ pollId, epoch: poll?.epoch ?? 0, personId: { notIn: voted.map(({ personId }) => personId) } },
      OR: [{ entitled: true }, { reason: { in: ["NOT_PRESENT", "EXCLUDED"] } }],
    },
    select: { personId: true, entitled: true },
  });
  const factions = await factionsOf(
    db,
    voters.map(({ personId }) => personId),
    held,
  );
  return voters.map(({ personId, entitled }) => ({
    ...{ pollId, personId, factionId: factions.get(personId) ?? null, onRequest: false },
    standing: entitled ? "notVoted" : "absent",
  }));
}

async function withNames(
  db: Db,
  rows: readonly Row[],
  meeting: { organizationId: string; startsAt: Date; timeZone: string },
): Promise<NamedVote[]> {
  const day = new Date(`${dateAt(meeting.startsAt, meeting.timeZone)}T00:00:00Z`);
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  const groups = await db.organization.findMany({
    where: { id: { in: rows.flatMap(({ factionId }) => factionId ?? []) } },
    select: { id: true, name: true },
  });
  const chair = await db.membership.findFirst({
    where: {
      ...{ organizationId: meeting.organizationId, role: "chair", startDate: { lte: day } },
      OR: [{ endDate: null }, { endDate: { gt: day } }],
    },
    select: { personId: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person]));
  const groupOf = new Map(groups.map(({ id, name }) => [id, name]));
  const votes = rows.flatMap(({ personId, factionId, standing, onRequest }): NamedVote[] => {
    const person = nameOf.get(personId);
    if (!person) return [];
    const group = factionId === null ? null : (groupOf.get(factionId) ?? null);
    const leads = personId === chair?.personId;
    return [{ personId, name: personName(person), familyName: person.familyName, group, leads, standing, onRequest }];
  });
  return inCallingOrder(votes);
}
