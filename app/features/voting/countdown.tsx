import { useEffect, useRef, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { LivePoll } from "./live-views.ts";

const TICK_MS = 250;
const SECOND_MS = 1_000;
/** Spoken once each; more would talk over the debate. */
const SPOKEN_AT = [30, 10];

/**
 * How much time is left in a vote with a limit, large, in figures and as a bar; spoken at 30 and 10 seconds. Counted
 * from what the server said was left, by a clock that no setting of the device changes; every new reading corrects it.
 */
export function Countdown({ poll }: { poll: LivePoll }) {
  const t = useText("kinds");
  const seconds = useSecondsLeft(poll.remainingMs);
  const longest = useRef(0);
  if (poll.state !== "open" || seconds === null) return null;
  longest.current = Math.max(longest.current, seconds);
  const spoken = SPOKEN_AT.find((at) => seconds <= at && seconds > at - 2);
  return (
    <div className="ui-countdown">
      <p className="ui-countdown__words" role="timer">
        <span className="ui-countdown__figure">
          {seconds > 0 ? t("left", { time: clockText(seconds) }) : t("over")}
        </span>
      </p>
      <progress aria-label={t("leftLabel")} value={seconds} max={Math.max(longest.current, 1)} />
      <LiveRegion hidden>{seconds === 0 ? t("over") : spoken ? t("saySeconds", { count: spoken }) : null}</LiveRegion>
    </div>
  );
}

/** Whole seconds, rounded up, so that "0" means over; null without a limit. */
function useSecondsLeft(remainingMs: number | null): number | null {
  const [leftMs, setLeftMs] = useState(remainingMs);
  useEffect(() => {
    setLeftMs(remainingMs);
    if (remainingMs === null) return;
    const start = performance.now();
    const timer = setInterval(() => setLeftMs(Math.max(0, remainingMs - (performance.now() - start))), TICK_MS);
    return () => clearInterval(timer);
  }, [remainingMs]);
  return leftMs === null ? null : Math.ceil(leftMs / SECOND_MS);
}

/** 75 as "1:15". */
function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
