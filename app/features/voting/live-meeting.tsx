import { useCallback, useEffect, useRef, useState } from "react";
import type { Socket } from "socket.io-client";
import type { OwnCast } from "./ballot-answer.ts";
import type { ClientMessage, ServerMessages, StateAnswer } from "./live/protocol.ts";
import { askServer, closeConnection, openConnection } from "./live-connection.ts";
import { withMissing, withOwnBallot, withPoll, withState, withTally } from "./live-state.ts";
import type { LiveState, Place } from "./live-views.ts";

/** A lost network must be seen within two seconds while a vote runs. */
const CHECK_MS = 900;
const CHECK_LIMIT_MS = 1_000;
const QUIET_CHECK_MS = 5_000;
/** Also when nothing is heard, a screen that nobody touches looks again. */
const REFRESH_MS = 15_000;

/** connecting: not yet; offline: the line is dead; shut: this person may no longer watch. */
export type Line = "connecting" | "online" | "offline" | "shut";

export type Live = {
  state: LiveState;
  line: Line;
  ask: <Reply>(name: ClientMessage, payload: object) => Promise<Reply>;
  /** Reads everything again, for example after an own deed. */
  refresh: () => void;
  /** Takes in what an answer told of the own vote. */
  noteOwnBallot: (news: { poll: string; epoch: number } & OwnCast) => void;
};

/**
 * Keeps a screen in step with a running meeting: starts from what the page brought, joins its room, follows the news,
 * and reads everything again after each reconnection. Nothing older than what is known ever takes its place.
 * @param initial the state that the page was rendered with
 * @param place from where the meeting is watched
 * @param key the hall display's key
 */
export function useLiveMeeting(initial: LiveState, place: Exclude<Place, "public">, key: string | null = null): Live {
  const [state, setState] = useState(initial);
  const [line, setLine] = useState<Line>("connecting");
  const socket = useRef<Socket | null>(null);
  const joined = useRef(false);
  const reading = useRef(false);
  const wanted = useRef(false);
  const meetingId = initial.meeting.id;

  const ask = useCallback(async <Reply,>(name: ClientMessage, payload: object): Promise<Reply> => {
    if (!socket.current) throw new Error("not connected");
    return askServer<Reply>(socket.current, name, payload);
  }, []);

  const refresh = useCallback((): void => {
    async function read(): Promise<void> {
      // why: a new connection stands in no room; only joining tells whether this person may still watch.
      const joining = !joined.current;
      const payload = joining ? { meetingId, as: place, ...(key === null ? {} : { key }) } : { meetingId };
      const answer = await ask<StateAnswer>(joining ? "meeting:join" : "poll:sync", payload);
      joined.current = answer.ok;
      if (!answer.ok) {
        if (answer.code === "NOT_ALLOWED" && joining) setLine("shut");
        else wanted.current = answer.code === "NOT_ALLOWED";
        return;
      }
      const news = answer.state;
      if (news) setState((known) => withState(known, news));
      setLine("online");
    }

    async function readAll(): Promise<void> {
      do {
        wanted.current = false;
        await read().catch(() => setLine("offline"));
      } while (wanted.current);
      reading.current = false;
    }

    wanted.current = true;
    if (reading.current) return;
    reading.current = true;
    void readAll();
  }, [ask, key, meetingId, place]);

  useEffect(() => setState((known) => withState(known, initial)), [initial]);

  useEffect(() => {
    let stopped = false;
    let opened: Socket | null = null;
    const stops: (() => void)[] = [];
    void openConnection(key === null ? undefined : { meetingId, key }).then((connection) => {
      opened = connection;
      if (stopped) return closeConnection(connection);
      socket.current = connection;
      stops.push(follow(connection, meetingId, setState, refresh));
      const join = () => {
        joined.current = false;
        refresh();
      };
      const lose = () => {
        joined.current = false;
        setLine((known) => (known === "shut" ? known : "offline"));
      };
      connection.on("connect", join);
      connection.on("disconnect", lose);
      connection.on("connect_error", lose);
      stops.push(() => {
        connection.off("connect", join);
        connection.off("disconnect", lose);
        connection.off("connect_error", lose);
        closeConnection(connection);
      });
      if (connection.connected) join();
    });
    const timer = setInterval(refresh, REFRESH_MS);
    const settle = () => setLine("offline");
    window.addEventListener("offline", settle);
    window.addEventListener("online", refresh);
    return () => {
      stopped = true;
      clearInterval(timer);
      window.removeEventListener("offline", settle);
      window.removeEventListener("online", refresh);
      for (const stop of stops) stop();
      if (opened) socket.current = null;
    };
  }, [key, meetingId, refresh]);

  useLineCheck(ask, setLine, refresh, state.poll?.state === "open" ? CHECK_MS : QUIET_CHECK_MS);
  const noteOwnBallot = useCallback<Live["noteOwnBallot"]>(
    (news) => setState((known) => withOwnBallot(known, news)),
    [],
  );
  return { state, line, ask, refresh, noteOwnBallot };
}

/** Asks at a steady pace whether the line is alive; the transport itself would notice a dead one much later. */
function useLineCheck(ask: Live["ask"], setLine: (line: Line) => void, refresh: () => void, paceMs: number): void {
  const wasLost = useRef(false);
  useEffect(() => {
    const check = async () => {
      const alive = await Promise.race([
        ask("line:check", {}).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, CHECK_LIMIT_MS, false)),
      ]);
      if (!alive) setLine("offline");
      else if (wasLost.current) refresh();
      wasLost.current = !alive;
    };
    const timer = setInterval(() => void check(), paceMs);
    return () => clearInterval(timer);
  }, [ask, setLine, refresh, paceMs]);
}

type Change = (change: (known: LiveState) => LiveState) => void;

/** Takes in the news of one meeting; what a message does not tell is read afterwards. */
function follow(connection: Socket, meetingId: string, setState: Change, refresh: () => void): () => void {
  const ours = (body: { meetingId: string }) => body.meetingId === meetingId;
  const changed = (body: ServerMessages["poll:opened"]) => {
    if (!ours(body)) return;
    setState((known) => withPoll(known, body.poll));
    refresh();
  };
  const listeners = {
    "poll:opened": changed,
    "poll:closed": changed,
    "poll:published": changed,
    "poll:cancelled": changed,
    "poll:tally": (body: ServerMessages["poll:tally"]) => setState((known) => withTally(known, body)),
    "poll:mine": (body: ServerMessages["poll:mine"]) => setState((known) => withOwnBallot(known, body)),
    "poll:missing": (body: ServerMessages["poll:missing"]) => setState((known) => withMissing(known, body)),
    "meeting:changed": (body: ServerMessages["meeting:changed"]) => (ours(body) ? refresh() : undefined),
  };
  for (const [name, listener] of Object.entries(listeners)) connection.on(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) connection.off(name, listener);
  };
}
