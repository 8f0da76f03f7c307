import type { LeadReply } from "#app/features/voting/lead-poll.server.ts";
import type { LiveElection, LivePoll } from "#app/features/voting/live-views.ts";

/** What every form of the chair on a running or counted election gets. */
export type ChairElectionProps = {
  poll: LivePoll;
  election: LiveElection;
  reply: LeadReply | undefined;
};
