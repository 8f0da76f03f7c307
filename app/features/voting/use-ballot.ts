import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "#app/domain/voting/ballot.ts";
import type { CastAnswer, CastCode, OwnBallot } from "./ballot-answer.ts";
import { dropPending, findPending, keepPending, newBallotKey, type PendingBallot, pauseBefore } from "./ballot-key.ts";
import type { Live } from "./live-meeting.tsx";
import type { LivePoll } from "./live-views.ts";

/** How the own vote stands: not cast, on its way, in the box, or finally refused. */
export type BallotStanding =
  | { step: "open" }
  | { step: "sending"; choice: Choice; tries: number }
  | { step: "recorded"; choice: Choice }
  | { step: "refused"; choice: Choice; code: CastCode };

/**
 * Casts the own vote: a key at the click, the same key at every try, until there is a final answer; also over a reload
 * and a lost line. A further click before the answer corrects the vote under way.
 */
export function useBallot(live: Live, poll: LivePoll, stored: OwnBallot | null) {
  const [pending, setPending] = useState<PendingBallot | null>(null);
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<{ choice: Choice; code: CastCode } | null>(null);
  const latest = useRef<PendingBallot | null>(null);
  const { ask, refresh, noteOwnBallot, line } = live;
  const { id, epoch } = poll;

  const send = useCallback((ballot: PendingBallot) => {
    latest.current = ballot;
    keepPending(ballot);
    setPending(ballot);
    setTries(0);
    setRefusal(null);
  }, []);

  const choose = useCallback(
    (choice: Choice) => {
      const replaces = latest.current?.key ?? stored?.key;
      send({ pollId: id, epoch, choice, key: newBallotKey(), replaces });
    },
    [send, stored, id, epoch],
  );

  useEffect(() => {
    const kept = findPending({ id, epoch });
    if (kept) send(kept);
    else {
      latest.current = null;
      setPending(null);
      setRefusal(null);
    }
  }, [id, epoch, send]);

  useEffect(() => {
    if (!pending) return;
    let stopped = false;
    const settle = (answer: CastAnswer) => {
      if (stopped) return;
      if (!answer.ok && answer.retry) {
        setTries((known) => known + 1);
        return;
      }
      dropPending(pending);
      latest.current = null;
      setPending(null);
      if (answer.mine) noteOwnBallot({ poll: pending.pollId, epoch: pending.epoch, ...answer.mine });
      const counts = answer.ok || answer.mine?.choice === pending.choice;
      if (!answer.ok && !counts) setRefusal({ choice: pending.choice, code: answer.code });
      refresh();
    };
    const lost = () => {
      if (!stopped) setTries((known) => known + 1);
    };
    const pause = tries === 0 ? 0 : pauseBefore(tries);
    const timer = setTimeout(() => void ask<CastAnswer>("poll:cast", pending).then(settle, lost), pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [pending, tries, ask, refresh, noteOwnBallot]);

  // why: when the line is back nobody should wait for the rest of a long pause.
  useEffect(() => {
    if (line === "online" && latest.current) setTries((known) => Math.min(known, 1));
  }, [line]);

  const standing: BallotStanding = pending
    ? { step: "sending", choice: pending.choice, tries }
    : refusal
      ? { step: "refused", ...refusal }
      : stored
        ? { step: "recorded", choice: stored.choice }
        : { step: "open" };
  return { standing, choose };
}
