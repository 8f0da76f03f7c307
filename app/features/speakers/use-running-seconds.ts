import { useEffect, useState } from "react";

const STEP_MS = 500;

/**
 * Counts on from what the server has said, by the device's running time and not by its wall clock: a wrong clock does
 * no harm, and each reading of the state sets it right again.
 * @param read what was read, with the whole seconds at that moment; a new object starts anew
 */
export function useRunningSeconds(read: { seconds: number }): number {
  const [more, setMore] = useState({ read, seconds: 0 });
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(
      () => setMore({ read, seconds: Math.floor((performance.now() - from) / 1_000) }),
      STEP_MS,
    );
    return () => clearInterval(timer);
  }, [read]);
  return read.seconds + (more.read === read ? more.seconds : 0);
}
