import { subscribe } from "#app/features/events/subscribe.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { closeRunOutPolls } from "./close-run-out.server.ts";
import { forgetDueVotes } from "./forget-votes.server.ts";

const CLOSE_INTERVAL_MS = 500;
const FORGET_INTERVAL_MS = 1_000;
const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/** After these the time of some names may be over. */
const ENDS_SOMETHING = new Set(["item.closed", "meeting.ended", "minutes.approved"]);

/**
 * Does what votes need without anybody's hand: closes those whose time has run out, also ones from before a restart, and
 * deletes names whose time is over: right after the fact that ends it, after every start, and every hour.
 * @returns stops it
 */
export function startVotingJobs(): () => Promise<void> {
  const ended = new Set<string>();
  let sweeps = true;

  async function forget(): Promise<void> {
    if (sweeps) await forgetDueVotes();
    sweeps = false;
    for (const meetingId of [...ended]) {
      await forgetDueVotes(meetingId);
      ended.delete(meetingId);
    }
  }

  subscribe({
    name: "voting.retention",
    // why: not within the handing out of facts, whose open transaction would keep deleted rows from being swept.
    async receive({ fact }) {
      if (ENDS_SOMETHING.has(fact.kind) && "meetingId" in fact) ended.add(fact.meetingId);
    },
  });
  const stops = [
    every("close-run-out-polls", CLOSE_INTERVAL_MS, closeRunOutPolls),
    every("forget-votes", FORGET_INTERVAL_MS, forget),
    every("forget-votes-sweep", SWEEP_INTERVAL_MS, async () => {
      sweeps = true;
    }),
  ];
  return async () => {
    for (const stop of stops) await stop();
  };
}
