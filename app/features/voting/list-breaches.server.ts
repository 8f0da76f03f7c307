import { personName } from "#app/domain/council/person-name.ts";
import { type BreachEffect, type BreachKind, breachEffect } from "#app/domain/voting/breach.ts";
import { findMajorityRule } from "#app/domain/voting/poll-result.ts";
import { inCallingOrder } from "#app/domain/voting/roll-call.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";

/** What was found about one vote of the minutes, and who could still be meant; for the office alone. */
export type PollBreaches = {
  pollId: string;
  /** Whether one person's taking part or absence could have changed the outcome. */
  ifTookPart: BreachEffect;
  people: { personId: string; name: string; barred: boolean }[];
  noted: {
    id: string;
    name: string;
    kind: BreachKind;
    reason: string;
    effect: BreachEffect;
    norm: string | null;
    runsOut: string | null;
  }[];
};

/** For each announced vote of the meeting; empty for everybody without the right "minutes.publish". */
export async function listBreaches(
  viewer: Viewer,
  meeting: { id: string; organizationId: string },
): Promise<PollBreaches[]> {
  if (!can(viewer, "minutes.publish", meeting.organizationId)) return [];
  const polls = await database().poll.findMany({
    where: { meetingId: meeting.id, state: "published", kind: { not: "election" } },
    select: {
      ...{ id: true, epoch: true, rule: true, norm: true, statutory: true, present: true, excluded: true },
      ...{ yes: true, no: true, abstain: true, invalid: true },
      breaches: { orderBy: { foundAt: "asc" } },
      voters: {
        where: { OR: [{ entitled: true }, { reason: "EXCLUDED" }] },
        select: {
          ...{ epoch: true, personId: true, entitled: true },
          person: { select: { title: true, givenName: true, familyName: true } },
        },
      },
    },
  });
  return polls.flatMap(({ id: pollId, epoch, breaches, voters, ...counted }) => {
    const rule = findMajorityRule(counted.rule);
    if (!rule) return [];
    const people = inCallingOrder(
      voters
        .filter((voter) => voter.epoch === epoch)
        .map(({ personId, entitled, person }) => ({
          ...{ personId, name: personName(person), familyName: person.familyName, group: null, barred: !entitled },
        })),
    );
    const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
    return [
      {
        pollId,
        ifTookPart: breachEffect({ ...counted, rule }, 1, 0),
        people: people.map(({ personId, name, barred }) => ({ personId, name, barred })),
        noted: breaches.map(({ id, personId, kind, reason, effect, norm, runsOut }) => ({
          ...{ id, name: nameOf.get(personId) ?? "", kind, reason, effect, norm },
          runsOut: runsOut?.toISOString().slice(0, 10) ?? null,
        })),
      },
    ];
  });
}
