import type { OwnCast } from "./ballot-answer.ts";
import type { LivePoll, LiveState, Missing } from "./live-views.ts";

type Version = { epoch: number; seq: number };

/** Whether news are newer than what is known: a later epoch, or a later step of the same one. */
export function isNewer(news: Version, known: Version): boolean {
  return news.epoch > known.epoch || (news.epoch === known.epoch && news.seq > known.seq);
}

/** The whole state as the server read it; numbers of the same vote never go back. */
export function withState(known: LiveState, read: LiveState): LiveState {
  const isOlder = known.poll && read.poll && known.poll.id === read.poll.id && isNewer(known.poll, read.poll);
  return isOlder ? { ...read, poll: known.poll, own: known.own, lead: known.lead } : read;
}

/** How many have voted. News of another vote or epoch, or older ones, change nothing: only an act begins an epoch. */
export function withTally(
  known: LiveState,
  news: Version & { poll: string; cast: number; entitled: number },
): LiveState {
  const { poll } = known;
  if (!poll || poll.id !== news.poll || poll.epoch !== news.epoch || !isNewer(news, poll)) return known;
  const { seq, cast, entitled } = news;
  return { ...known, poll: { ...poll, seq, cast, entitled } };
}

/**
 * A vote was opened, closed, announced or cancelled. What is known of the asker's own vote stays within its epoch. The
 * same step may have been told as a tally before, which says less.
 */
export function withPoll(known: LiveState, poll: LivePoll): LiveState {
  const isSame = known.poll?.id === poll.id;
  if (isSame && known.poll && isNewer(known.poll, poll)) return known;
  const keepsVote = isSame && known.poll?.epoch === poll.epoch;
  const own = known.own && { ...known.own, vote: keepsVote ? known.own.vote : null };
  // why: who was missing and what decided belongs to the vote before; the next reading tells of this one.
  const lead =
    known.lead && (keepsVote ? known.lead : { ...known.lead, missing: [], late: [], calls: null, decisive: [] });
  return { ...known, poll: poll.state === "cancelled" ? null : poll, own, lead };
}

/** The asker's own vote, as another device of the asker has cast it. */
export function withOwnBallot(known: LiveState, news: { poll: string; epoch: number } & OwnCast): LiveState {
  const { own, poll } = known;
  if (!own?.vote || poll?.id !== news.poll || poll.epoch !== news.epoch) return known;
  return { ...known, own: { ...own, vote: { ...own.vote, ballot: castOf(news) } } };
}

/** Of a secret vote only that the envelope is in the box; how it reads is told to nobody. */
function castOf(news: OwnCast): OwnCast {
  if ("choice" in news) return { choice: news.choice, key: news.key };
  return { tracker: news.tracker, signature: news.signature, key: news.key };
}

/** Who is missing, for the chair. */
export function withMissing(known: LiveState, news: { poll: string; epoch: number; missing: Missing[] }): LiveState {
  const { lead, poll } = known;
  if (!lead || poll?.id !== news.poll || poll.epoch !== news.epoch) return known;
  return { ...known, lead: { ...lead, missing: news.missing } };
}
