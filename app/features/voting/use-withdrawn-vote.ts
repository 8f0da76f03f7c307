import { useEffect, useRef, useState } from "react";
import type { LivePoll, LiveState } from "./live-views.ts";

/**
 * The question of a vote that was before the member's eyes and ended without a result; null as soon as the next vote
 * begins. The reason stays in the session's record.
 */
export function useWithdrawnVote({ poll, results, elections }: LiveState): string | null {
  const running = useRef<LivePoll | null>(null);
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  useEffect(() => {
    const gone = running.current;
    const isRunning = poll?.state === "open" || poll?.state === "closed";
    if (isRunning) setWithdrawn(null);
    else if (gone && poll?.id !== gone.id) {
      const announced = [...results, ...elections].some(({ pollId }) => pollId === gone.id);
      if (!announced) setWithdrawn(gone.question);
    }
    running.current = isRunning ? poll : null;
  }, [poll, results, elections]);
  return withdrawn;
}
