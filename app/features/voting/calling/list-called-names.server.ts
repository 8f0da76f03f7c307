import { randomUUID } from "node:crypto";
import { personName } from "#app/domain/council/person-name.ts";
import type { SpokenAnswer } from "#app/domain/voting/called-answer.ts";
import { inCallingOrder } from "#app/domain/voting/roll-call.ts";
import type { CalledNames } from "#app/features/voting/live-views.ts";
import { factionsOf } from "#app/features/voting/named-votes.server.ts";
import { database } from "#app/platform/db/clients.server.ts";

/** Who is to be called in the running epoch, in the order of names, and what was answered; for those who lead alone. */
export async function listCalledNames(pollId: string): Promise<CalledNames | null> {
  const poll = await database().poll.findUnique({
    where: { id: pollId },
    select: { epoch: true, meeting: { select: { startsAt: true, body: { select: { timeZone: true } } } } },
  });
  if (!poll) return null;
  const { epoch, meeting } = poll;
  const place = { pollId, epoch };
  const voters = await database().pollVoter.findMany({
    where: { ...place, entitled: true },
    select: { personId: true, person: { select: { title: true, givenName: true, familyName: true } } },
  });
  const ballots = await database().ballot.findMany({
    where: place,
    select: { personId: true, choice: true, key: true },
  });
  const silent = await database().unansweredCall.findMany({ where: place, select: { personId: true, key: true } });
  const noted = new Map<string, { answer: SpokenAnswer; key: string }>();
  for (const { personId, choice, key } of ballots) noted.set(personId, { answer: choice, key });
  for (const { personId, key } of silent) noted.set(personId, { answer: "none", key });
  const personIds = voters.map(({ personId }) => personId);
  const held = { startsAt: meeting.startsAt, timeZone: meeting.body.timeZone };
  const factions = await factionsOf(database(), personIds, held);
  const groups = await database().organization.findMany({
    where: { id: { in: [...factions.values()] } },
    select: { id: true, name: true },
  });
  const groupOf = new Map(groups.map(({ id, name }) => [id, name]));
  const people = voters.map(({ personId, person }) => ({
    ...{ personId, name: personName(person), familyName: person.familyName },
    group: groupOf.get(factions.get(personId) ?? "") ?? null,
    answer: noted.get(personId)?.answer ?? null,
    key: noted.get(personId)?.key ?? "",
  }));
  return { formKey: randomUUID(), people: inCallingOrder(people) };
}
