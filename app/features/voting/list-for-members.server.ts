import { personName } from "#app/domain/council/person-name.ts";
import { ownVoteVerdict } from "#app/domain/voting/own-vote.ts";
import { leavesBallots } from "#app/domain/voting/poll-kind.ts";
import { inCallingOrder } from "#app/domain/voting/roll-call.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { VoteForMember } from "./live-views.ts";

const CHOICES = ["yes", "no", "abstain"] as const;

/**
 * The announced votes of the called item on which a member's demand may be entered (§ 68 S. 3 NKomVG), the latest first,
 * with those who could have voted. How a ballot reads is not told before the member demands it; a roll call names
 * everybody already.
 */
export async function listForMembers(meetingId: string): Promise<VoteForMember[]> {
  const polls = await database().poll.findMany({
    where: { meetingId, state: "published", kind: { not: "rollCall" }, agendaItem: { state: "called" } },
    orderBy: { publishedAt: "desc" },
    select: {
      ...{ id: true, epoch: true, kind: true, onPaper: true, question: true, yes: true, no: true, abstain: true },
      voters: {
        where: { entitled: true },
        select: { epoch: true, personId: true, person: { select: { title: true, givenName: true, familyName: true } } },
      },
      ballots: { select: { epoch: true, personId: true } },
      namedVotes: { where: { onRequest: true }, select: { personId: true, choice: true } },
    },
  });
  return polls.flatMap(({ id: pollId, epoch, kind, onPaper, question, voters, ballots, namedVotes, ...counted }) => {
    if (!ownVoteVerdict({ pollKind: kind, itemClosed: false, entitled: true }).ok) return [];
    const mustSay = !leavesBallots({ kind, onPaper });
    const voted = new Set(ballots.filter((ballot) => ballot.epoch === epoch).map(({ personId }) => personId));
    const recorded = new Map(namedVotes.map(({ personId, choice }) => [personId, choice]));
    const able = voters.filter((voter) => voter.epoch === epoch && (mustSay || voted.has(voter.personId)));
    const people = able.map(({ personId, person }) => ({
      ...{ personId, name: personName(person), familyName: person.familyName, group: null },
      recorded: recorded.get(personId) ?? null,
    }));
    if (people.length === 0) return [];
    const choices = CHOICES.filter((choice) => counted[choice] > 0);
    const named = inCallingOrder(people).map(({ personId, name, recorded }) => ({ personId, name, recorded }));
    return [{ pollId, epoch, question, mustSay, choices, people: named }];
  });
}
