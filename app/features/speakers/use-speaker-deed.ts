import { useCallback, useEffect, useRef, useState } from "react";
import type { SpeakerDeed } from "./schema.ts";
import type { SpeakerLine } from "./speaker-line.ts";

/** How the last deed stands: none, on its way, lost on the way, or refused with a code. */
export type DeedStanding = { step: "idle" | "sending" | "lost" } | { step: "refused"; code: string };

type Pending = { name: SpeakerDeed; payload: object; done: () => void };

/**
 * Sends deeds on the list of speakers over the live connection. Every deed may be sent twice without harm.
 * @param line the screen's connection
 * @param meetingId which meeting
 * @param keepsTrying a deed whose answer was lost is sent again as soon as the line is back; for the own request, which
 *   means the same a minute later. The chair's deeds are not: meanwhile somebody else may have acted.
 */
export function useSpeakerDeed(line: SpeakerLine, meetingId: string, keepsTrying: boolean) {
  const { ask, refresh, isOnline } = line;
  const [standing, setStanding] = useState<DeedStanding>({ step: "idle" });
  const pending = useRef<Pending | null>(null);

  const send = useCallback(async (): Promise<void> => {
    const deed = pending.current;
    if (!deed) return;
    setStanding({ step: "sending" });
    try {
      const answer = await ask(deed.name, { meetingId, ...deed.payload });
      if (pending.current !== deed) return;
      if (!answer.ok && answer.retry && keepsTrying) return setStanding({ step: "lost" });
      pending.current = null;
      if (answer.ok) deed.done();
      setStanding(answer.ok ? { step: "idle" } : { step: "refused", code: answer.reason ?? "invalid" });
      refresh();
    } catch {
      if (pending.current === deed) setStanding({ step: "lost" });
    }
  }, [ask, refresh, meetingId, keepsTrying]);

  useEffect(() => {
    if (isOnline && keepsTrying && pending.current) void send();
  }, [isOnline, keepsTrying, send]);

  const act = useCallback(
    (name: SpeakerDeed, payload: object, done: () => void = () => undefined) => {
      pending.current = { name, payload, done };
      void send();
    },
    [send],
  );
  return { standing, act };
}
