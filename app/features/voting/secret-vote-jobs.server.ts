import type { Fact } from "#app/domain/events/facts.ts";
import { subscribe } from "#app/features/events/subscribe.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { destroyUselessBoxKeys } from "./box-key.server.ts";

const SWEEP_MS = 60_000;
const VACUUM_MS = 1_000;

/** After these a box is not needed any more. */
const ENDS_BOX = new Set<Fact["kind"]>([
  "poll.closed",
  "poll.cancelled",
  "poll.repeated",
  "poll.handCounted",
  "poll.onDevices",
]);

/**
 * Does what a secret vote needs when it is over: destroys the box's key right after the commit, also after a crash in
 * between, because facts are handed out until they were taken; lets PostgreSQL give up the rows' old versions; and
 * deletes who took part when the item is closed.
 * @returns stops it
 */
export function startSecretVoteJobs(): () => Promise<void> {
  let oldRows = true;

  subscribe({
    name: "voting.secretVotes",
    async receive({ fact }) {
      if (ENDS_BOX.has(fact.kind)) {
        await destroyUselessBoxKeys();
        oldRows = true;
      }
      if (fact.kind === "item.closed") oldRows = (await forgetParticipation(fact.agendaItemId)) > 0 || oldRows;
    },
  });

  // why: also what was left by a server that ended at the wrong moment, as soon as this one is up.
  let swept = false;

  // why: not within the handing out of facts, whose open transaction would keep the old versions.
  async function sweep(): Promise<void> {
    if (!swept) await destroyUselessBoxKeys();
    swept = true;
    if (!oldRows) return;
    oldRows = false;
    await pool().query("VACUUM (TRUNCATE false) sealed, poll");
  }

  const stops = [every("box-keys", SWEEP_MS, destroyUselessBoxKeys), every("sealed-sweep", VACUUM_MS, sweep)];
  return async () => {
    for (const stop of stops) await stop();
  };
}

/**
 * Deletes who took part in the item's secret votes; who could have, stays in the frozen list.
 * @returns how many rows were deleted
 */
export async function forgetParticipation(agendaItemId: string): Promise<number> {
  const { count } = await database().sealed.deleteMany({
    where: { poll: { agendaItemId, state: { in: ["closed", "published", "cancelled"] } } },
  });
  return count;
}
