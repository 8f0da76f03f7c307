import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "#app/domain/voting/ballot.ts";
import type { EnvelopePlace } from "#app/domain/voting/sealed-ballot.ts";
import { deviceUuid } from "#app/platform/device.ts";
import type { CastAnswer, CastCode, OwnCast } from "./ballot-answer.ts";
import { dropPending, findPending, keepPending, type PendingBallot, pauseBefore } from "./ballot-key.ts";
import type { Live } from "./live-meeting.tsx";
import type { LivePoll, OwnVote } from "./live-views.ts";
import { fromText, sealEnvelope, toText } from "./seal-envelope.ts";

/**
 * How the own vote stands: not cast, on its way, in the box, or finally refused. The choice is null in a secret vote:
 * once it is sealed, this device does not know it either.
 */
export type BallotStanding =
  | { step: "open" }
  | { step: "sending"; choice: Choice | null; tries: number }
  | { step: "recorded"; choice: Choice | null }
  | { step: "refused"; choice: Choice | null; code: CastCode };

/**
 * Casts the own vote: a key at the click, the same key at every try, until there is a final answer; also over a reload
 * and a lost line. A further click before the answer corrects the vote under way.
 */
export function useBallot(live: Live, poll: LivePoll, vote: OwnVote) {
  const [pending, setPending] = useState<PendingBallot | null>(null);
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<{ choice: Choice | null; code: CastCode } | null>(null);
  const latest = useRef<PendingBallot | null>(null);
  const { ask, refresh, noteOwnBallot, line } = live;
  const { id, epoch, boxKey } = poll;
  const { ballot: stored, personId } = vote;

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
      const place = { pollId: id, epoch };
      const content = boxKey === null ? { choice } : { envelope: seal(boxKey, choice, { ...place, personId }) };
      send({ ...place, ...content, key: deviceUuid(), replaces });
    },
    [send, stored, id, epoch, boxKey, personId],
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
      const counts = answer.ok || (answer.mine !== null && isSameVote(answer.mine, pending));
      if (!counts) setRefusal({ choice: choiceOf(pending), code: answer.code });
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
    ? { step: "sending", choice: choiceOf(pending), tries }
    : refusal
      ? { step: "refused", ...refusal }
      : stored
        ? { step: "recorded", choice: choiceOf(stored) }
        : { step: "open" };
  return { standing, choose };
}

function seal(boxKey: string, choice: Choice, place: EnvelopePlace): string {
  return toText(sealEnvelope(fromText(boxKey), choice, place));
}

function choiceOf(vote: PendingBallot | OwnCast): Choice | null {
  return "choice" in vote ? vote.choice : null;
}

/** Whether what stands is what was sent: the same choice, or the very same sending. */
function isSameVote(mine: OwnCast, pending: PendingBallot): boolean {
  return mine.key === pending.key || ("choice" in mine && mine.choice === choiceOf(pending));
}
