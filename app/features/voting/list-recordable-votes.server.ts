import { ownVoteVerdict } from "#app/domain/voting/own-vote.ts";
import { leavesBallots } from "#app/domain/voting/poll-kind.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { RecordableVote } from "./live-views.ts";

const CHOICES = ["yes", "no", "abstain"] as const;

/**
 * The announced votes of the called item on which the asker may still have the own vote recorded or take that back
 * (§ 68 S. 3 NKomVG), the latest first.
 */
export async function listRecordableVotes(viewer: PersonViewer, meetingId: string): Promise<RecordableVote[]> {
  const { personId } = viewer;
  const polls = await database().poll.findMany({
    where: { meetingId, state: "published", agendaItem: { state: "called" } },
    orderBy: { publishedAt: "desc" },
    select: {
      ...{ id: true, epoch: true, kind: true, onPaper: true, question: true },
      ...{ yes: true, no: true, abstain: true },
      voters: { where: { personId }, select: { epoch: true, entitled: true } },
      ballots: { where: { personId }, select: { epoch: true, choice: true } },
      namedVotes: { where: { personId }, select: { choice: true, onRequest: true } },
    },
  });
  return polls.flatMap(({ id: pollId, epoch, kind, onPaper, question, voters, ballots, namedVotes, ...counted }) => {
    const entitled = voters.some((voter) => voter.epoch === epoch && voter.entitled);
    if (!ownVoteVerdict({ pollKind: kind, itemClosed: false, entitled }).ok) return [];
    const [named] = namedVotes;
    const ballot = ballots.find((one) => one.epoch === epoch)?.choice ?? (kind === "rollCall" ? named?.choice : null);
    const hasBallots = leavesBallots({ kind, onPaper });
    if (hasBallots && !ballot) return [];
    const recorded = named?.onRequest ? named.choice : null;
    const choices = CHOICES.filter((choice) => counted[choice] > 0);
    return [{ pollId, epoch, question, ballot: ballot ?? null, mustSay: !hasBallots, choices, recorded }];
  });
}
