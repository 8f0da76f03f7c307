import type { Server } from "socket.io";
import { listMissing } from "#app/features/voting/list-missing.server.ts";
import { isNewer } from "#app/features/voting/live-state.ts";
import { log } from "#app/platform/log.server.ts";
import type { Committed } from "./ballot-batch.server.ts";
import { makePace } from "./pace.ts";
import { PROTOCOL_VERSION, type ServerMessages } from "./protocol.ts";
import type { Reachable } from "./reachable.server.ts";
import { isWatched, roomOf, roomOfPerson, tell } from "./rooms.server.ts";

/**
 * About 8 a second for each poll, however many votes come in. The first news waits too: when a hall votes at once, one
 * message to everybody after the first votes would only hold up the answers to the others.
 */
const PAUSE_MS = 120;
/** Names are read by people, and of a full hall they are a long list; twice a second is enough. */
const NAMES_PAUSE_MS = 500;

export type Tally = {
  committed: (news: Committed) => void;
  /** Ballots alone, where the counters are known already. */
  tellOwners: (news: Committed) => void;
  stop: () => void;
};

/**
 * Tells the rooms how many have voted: the latest of what has come in during each pause. The owner of a ballot is told
 * of it at once on every other device. Only k of n leaves here, never a choice, except to its owner.
 */
export function makeTally(io: Server, whoIsReachable: Reachable): Tally {
  const pending = new Map<string, { latest: Committed; timer: NodeJS.Timeout }>();
  const names = makePace(NAMES_PAUSE_MS, (news: Committed) => void tellChair(news).catch(report));

  function tellAll(news: Committed): void {
    const { meetingId, pollId: poll, epoch, seq, cast, entitled } = news;
    const body = { poll, epoch, seq, cast, entitled };
    tell(io, meetingId, news.itemPublic ? ["member", "chair", "hall"] : ["member", "chair"], "poll:tally", body);
    if (isWatched(io, roomOf(meetingId, "chair"))) names.push(poll, news);
  }

  async function tellChair({ meetingId, pollId: poll, epoch, seq }: Committed): Promise<void> {
    const missing = await listMissing(poll, await whoIsReachable(poll));
    tell(io, meetingId, ["chair"], "poll:missing", { poll, epoch, seq, missing });
  }

  function pass(pollId: string): void {
    const waiting = pending.get(pollId);
    pending.delete(pollId);
    if (waiting) tellAll(waiting.latest);
  }

  function hurry(timer: NodeJS.Timeout, pollId: string): NodeJS.Timeout {
    clearTimeout(timer);
    return setTimeout(pass, 0, pollId);
  }

  function tellOwners({ meetingId, pollId: poll, epoch, seq, changed }: Committed): void {
    for (const { personId, ballot, line } of changed) {
      const devices = io.of("/").adapter.rooms.get(roomOfPerson(personId));
      // why: the device that voted has its answer; a second message to each would double what a full hall is sent.
      if (!devices || (devices.size === 1 && line && devices.has(line))) continue;
      const body: ServerMessages["poll:mine"] = { v: PROTOCOL_VERSION, meetingId, poll, epoch, seq, ...ballot };
      io.local
        .to(roomOfPerson(personId))
        .except(line ?? [])
        .emit("poll:mine", body);
    }
  }

  return {
    tellOwners,
    committed(news) {
      tellOwners(news);
      const waiting = pending.get(news.pollId);
      if (!waiting) pending.set(news.pollId, { latest: news, timer: setTimeout(pass, PAUSE_MS, news.pollId) });
      // why: what another node committed is read later than told; numbers never go back.
      else if (isNewer(news, waiting.latest)) {
        const wasOpen = !isWhole(waiting.latest);
        waiting.latest = news;
        // why: after the last vote nothing more is to be gathered, and the chair waits for exactly this number.
        if (wasOpen && isWhole(news)) waiting.timer = hurry(waiting.timer, news.pollId);
      }
    },
    stop() {
      names.stop();
      for (const { timer } of pending.values()) clearTimeout(timer);
      pending.clear();
    },
  };
}

/** All who may vote have voted. */
function isWhole({ cast, entitled }: Committed): boolean {
  return cast >= entitled;
}

function report(error: unknown): void {
  log.warn({ code: "poll-missing", message: error instanceof Error ? error.message : String(error) });
}
