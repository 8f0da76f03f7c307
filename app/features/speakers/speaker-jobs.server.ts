import { subscribe } from "#app/features/events/subscribe.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { forgetGuests } from "./forget-guests.server.ts";

const FORGET_INTERVAL_MS = 1_000;
const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/**
 * Deletes guests' names whose time is over without anybody's hand: right after minutes were approved, after every start,
 * and every hour.
 * @returns stops it
 */
export function startSpeakerJobs(): () => Promise<void> {
  let isDue = true;

  async function forget(): Promise<void> {
    if (!isDue) return;
    isDue = false;
    try {
      await forgetGuests();
    } catch (error) {
      isDue = true;
      throw error;
    }
  }

  subscribe({
    name: "speakers.retention",
    // why: not within the handing out of facts, whose open transaction would keep names from being swept.
    async receive({ fact }) {
      if (fact.kind === "minutes.approved") isDue = true;
    },
  });
  const stops = [
    every("forget-guests", FORGET_INTERVAL_MS, forget),
    every("forget-guests-sweep", SWEEP_INTERVAL_MS, async () => {
      isDue = true;
    }),
  ];
  return async () => {
    for (const stop of stops) await stop();
  };
}
