import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import type { OwnBallot } from "./ballot-answer.ts";
import type { PublishedResult } from "./published-result.ts";

/** Where somebody watches a running meeting; each place is told only what may be said there. */
export type Place = "public" | "member" | "chair" | "hall";

/** A result as it is shown; over sockets no date travels. */
export type ShownResult = Omit<PublishedResult, "publishedAt">;

export type LiveItem = { id: string; number: string; name: string; public: boolean };

export type LivePoll = {
  id: string;
  agendaItemId: string;
  kind: PollKind;
  /** Written on slips and counted by hand. */
  onPaper: boolean;
  /** When devices stop voting, as an ISO instant; null until the chair closes. */
  closesAt: string | null;
  changeAllowed: boolean;
  abstentionAllowed: boolean;
  state: "open" | "closed" | "published" | "cancelled";
  question: string;
  round: number;
  epoch: number;
  seq: number;
  /** k of n: how many have voted, of how many who may. Never per choice while the vote runs. */
  cast: number;
  entitled: number;
  /** The announced result; for the chair also the computed one before its announcement. */
  result: ShownResult | null;
};

/** The asker's own standing in the running vote. */
export type OwnVote = { entitled: boolean; reason: NotEntitled | null; ballot: OwnBallot | null };

/** Somebody who may vote and has not; `reachable` says whether one of the person's devices is connected. */
export type Missing = { personId: string; name: string; reachable: boolean };

export type LiveState = {
  meeting: { id: string; name: string; organization: string; running: boolean };
  /** What is being dealt with; null between items, and in the hall during the non-public part. */
  item: LiveItem | null;
  /** The vote to show now: the running one, else the one waiting for its announcement, else the item's last result. */
  poll: LivePoll | null;
  /** The meeting's announced results, the latest first. */
  results: ShownResult[];
  /** For members; null in the hall. */
  own: { present: boolean; leads: boolean; vote: OwnVote | null } | null;
  /** For the chair only. */
  lead: { present: number; missing: Missing[] } | null;
};

/** A vote that waits for the asker, as a notice on any page says it. */
export type RunningVote = { meetingId: string; organization: string; question: string };
