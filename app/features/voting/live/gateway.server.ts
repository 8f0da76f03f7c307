import type { Server, Socket } from "socket.io";
import { castRefusal } from "#app/features/voting/ballot-answer.ts";
import { now } from "#app/platform/clock.server.ts";
import { isSameOrigin } from "#app/platform/http/same-origin.server.ts";
import { log } from "#app/platform/log.server.ts";
import { answerMessage, type From, refusal } from "./answer-message.server.ts";
import { spend } from "./message-budget.ts";
import { makeNewcomers } from "./newcomers.server.ts";
import { isClientMessage } from "./protocol.ts";
import type { Reachable } from "./reachable.server.ts";
import { dueNow, REFRESH } from "./refresh.ts";
import { isWatched, roomOfPerson } from "./rooms.server.ts";
import { greet, isHallDisplay, recheck, type Watcher } from "./watcher.server.ts";

/** All streams are asked for their right at this pace, also when no fact announced a loss; those of people oftener. */
const RECHECK_MS = 60_000;

/** Lines of one network whose people are not signed in: a whole school behind one address, but no flood. */
const MOST_OF_NETWORK = 300;

export type Gateway = {
  /** Asks again for the rights of these devices and disconnects whoever lost one. */
  recheckAll: (concerns?: (watcher: Watcher) => boolean) => Promise<void>;
  stop: () => void;
};

export type GatewayOptions = {
  mostOfNetwork?: number;
  /** Whose devices are connected; of this process alone, if nothing else is given. */
  reachable?: Reachable;
};

/** The socket's edge: who is it, may they, which command. Every message gets an answer, also one that makes no sense. */
export function openGateway(io: Server, options: GatewayOptions = {}): Gateway {
  const { mostOfNetwork = MOST_OF_NETWORK } = options;
  const { reachable = async () => (personId: string) => isWatched(io, roomOfPerson(personId)) } = options;
  const watchers = new Map<Socket, Watcher>();
  const hasRoomFor = makeNewcomers(mostOfNetwork);

  io.use((socket, next) => {
    const { host, origin } = socket.handshake.headers;
    // why: a browser sends our visitor's cookie also from another site's page; its origin gives it away.
    if (!isSameOrigin({ method: "POST", host, origin })) return next(new Error("cross-site"));
    greet(socket)
      .then(async (watcher) => {
        // why: whoever is signed in and a hall's display always come in, however many strangers sit in the same network.
        const isKnown = watcher.viewer.kind === "person" || (await isHallDisplay(socket));
        if (!isKnown && !hasRoomFor(socket)) return next(new Error("too-many"));
        socket.data.watcher = watcher;
        next();
      })
      .catch((error) => {
        report("socket-greeting", error);
        next(new Error("unavailable"));
      });
  });

  io.on("connection", (socket) => {
    watchers.set(socket, socket.data.watcher as Watcher);
    socket.on("disconnect", () => watchers.delete(socket));
    socket.onAny((name: unknown, ...parts: unknown[]) => {
      const watcher = watchers.get(socket);
      const last = parts.at(-1);
      const answer = typeof last === "function" ? (reply: object) => last(reply) : () => undefined;
      if (watcher) void receive({ socket, watcher, reachable }, name, parts[0]).then(answer);
    });
  });

  async function recheckAll(concerns: (watcher: Watcher) => boolean = () => true): Promise<void> {
    await recheckThese([...watchers].filter(([, watcher]) => watcher.watched.size > 0 && concerns(watcher)));
  }

  const timers = [
    setInterval(() => void recheckAll(), RECHECK_MS),
    setInterval(
      onlyOne(() => recheckThese(dueNow(watchers, now().getTime()))),
      REFRESH.turnMs,
    ),
  ];
  for (const timer of timers) timer.unref();
  return {
    recheckAll,
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

async function recheckThese(concerned: readonly [Socket, Watcher][]): Promise<void> {
  const asked = await Promise.allSettled(concerned.map(([socket, watcher]) => recheck(socket, watcher)));
  // why: what fails for one, mostly fails for all; one line says it.
  const failed = asked.find((one) => one.status === "rejected");
  if (failed) report("socket-recheck", failed.reason);
}

/** Lets a turn pass while the one before is still under way. */
function onlyOne(deed: () => Promise<void>): () => void {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    void deed().finally(() => {
      busy = false;
    });
  };
}

async function receive(from: From, name: unknown, payload: unknown): Promise<object> {
  const budget = spend(from.watcher.budget, now().getTime());
  const isVote = name === "poll:cast";
  if (!budget) return isVote ? castRefusal("BUSY") : refusal("BUSY");
  from.watcher.budget = budget;
  if (!isClientMessage(name)) return refusal("INVALID");
  try {
    return await answerMessage(from, name, payload);
  } catch (error) {
    report("socket-message", error);
    return isVote ? castRefusal("INTERNAL") : refusal("INTERNAL");
  }
}

function report(code: string, error: unknown): void {
  log.error({ code, message: error instanceof Error ? error.message : String(error) });
}
