import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Draft,
  freshDraft,
  type Kept,
  readKept,
  type SavedSection,
  type SectionText,
  withAnswer,
  withKept,
  withServer,
} from "./section-draft.ts";

/** A pause in typing after which the text is sent. */
const PAUSE_MS = 800;
const RETRY_MS = 5_000;
const ANSWER_LIMIT_MS = 10_000;

export type SectionDraft = {
  draft: Draft;
  change: (field: keyof SectionText, value: string) => void;
  /** Saves the own text over what somebody else has saved. */
  keepMine: () => void;
  takeTheirs: () => void;
};

/**
 * Keeps a section's text: it saves itself after a pause, lies on this device while it is not saved, and is sent again
 * until the server has it. Nothing that was typed is ever replaced without being asked for.
 */
export function useSectionDraft(meetingId: string, agendaItemId: string, section: Kept): SectionDraft {
  const [draft, setDraft] = useState(() => freshDraft(section));
  const latest = useRef(draft);
  latest.current = draft;
  const key = `ratswerk.minutes.${agendaItemId}`;

  useEffect(() => setDraft((known) => withKept(known, readKept(window.localStorage.getItem(key)))), [key]);
  const { record, resolution, version } = section;
  useEffect(
    () => setDraft((known) => withServer(known, { record, resolution, version })),
    [record, resolution, version],
  );

  useEffect(() => {
    if (draft.state === "saved") window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify({ ...draft.text, version: draft.version }));
  }, [draft, key]);

  const send = useCallback(async () => {
    const { text, version: continues } = latest.current;
    setDraft((known) => ({ ...known, state: "saving" }));
    const answer = await post(meetingId, { agendaItemId, version: String(continues), ...text });
    setDraft((known) => (answer ? withAnswer(known, text, answer) : { ...known, state: "unsaved" }));
  }, [meetingId, agendaItemId]);

  const { state, text } = draft;
  useEffect(() => {
    if (state !== "waiting" && state !== "unsaved") return undefined;
    // why: every change of the text starts the pause anew.
    void text;
    const timer = setTimeout(() => void send(), state === "waiting" ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, text, send]);

  useEffect(() => {
    const flush = () => {
      if (latest.current.state === "waiting" || latest.current.state === "unsaved") void send();
    };
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      flush();
    };
  }, [send]);

  return {
    draft,
    change: (field, value) =>
      setDraft((known) => ({
        ...known,
        text: { ...known.text, [field]: value },
        state: known.state === "conflict" || known.state === "saving" ? known.state : "waiting",
      })),
    keepMine: () =>
      setDraft((known) => ({
        ...known,
        version: known.theirs?.version ?? known.version,
        theirs: null,
        state: "waiting",
      })),
    takeTheirs: () => setDraft((known) => (known.theirs ? freshDraft(known.theirs) : known)),
  };
}

/** Sends a text; null when it did not arrive, or when nobody is signed in any more. */
async function post(meetingId: string, fields: Record<string, string>): Promise<SavedSection | null> {
  try {
    const answer = await fetch(`/office/meetings/${meetingId}/section`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Accept: "application/json" },
      // why: a line that neither answers nor breaks must not leave the text waiting for ever.
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      keepalive: JSON.stringify(fields).length < KEEPALIVE_LIMIT,
    });
    const isAnswer = answer.status === 200 || answer.status === 422;
    const isJson = answer.headers.get("Content-Type")?.includes("json") ?? false;
    return isAnswer && isJson ? ((await answer.json()) as SavedSection) : null;
  } catch (error) {
    // why: fetch throws TypeError when the network is gone and TimeoutError when nobody answers; the text stays here and
    // is sent again.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

/** Browsers let a request outlive its page up to 64 KiB. */
const KEEPALIVE_LIMIT = 30_000;
