import { useCallback, useEffect, useRef, useState } from "react";
import type { MarkContent, MarkPlace } from "#app/domain/annotations/mark.ts";
import { deviceTime, deviceUuid } from "#app/platform/device.ts";
import { type FileMarks, type MarkView, withChanges } from "./mark-views.ts";
import { dropWaiting, keepWaiting, listWaiting, sendChanges, type Waiting } from "./outbox.ts";
import { type MarkChange, MOST_CHANGES } from "./schema.ts";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export type Marks = {
  file: FileMarks;
  /** As they stand, with what still waits for the server. */
  marks: MarkView[];
  /** How many changes wait, and since how many tries. */
  waiting: number;
  tries: number;
  /** The last refusal; null after the next change. */
  refused: string | null;
  add: (content: MarkContent) => string;
  change: (mark: MarkView, content: Partial<MarkContent>) => void;
  remove: (mark: MarkView) => void;
  /** Puts a mark without a place to one in the shown version; null leaves it with its old page. */
  settle: (mark: MarkView, place: MarkPlace | null) => void;
  /** What was done last and can be taken back. */
  done: { deed: "remove" | "place" | "setAside"; mark: MarkView } | null;
  undo: () => void;
  share: (mark: MarkView, organizationId: string | null) => void;
};

/**
 * The marks of one document on this device: shown at once, kept in the browser until the server has them, sent again and
 * again over a lost line, and read anew once they have arrived.
 */
export function useMarks(given: FileMarks): Marks {
  const [file, setFile] = useState(given);
  const [queue, setQueue] = useState<Waiting[]>([]);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<(NonNullable<Marks["done"]> & { write: string }) | null>(null);
  const { fileId, personId } = given;
  const isBusy = useRef(false);

  useEffect(() => setFile(given), [given]);
  useEffect(() => setQueue(listWaiting(localStorage, personId)), [personId]);

  const flush = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const batch = listWaiting(localStorage, personId).slice(0, MOST_CHANGES);
    const answers = batch.length > 0 ? await sendChanges(batch.map(({ change }) => change)) : [];
    isBusy.current = false;
    if (!answers) {
      setTries((known) => known + 1);
      return;
    }
    dropWaiting(
      localStorage,
      batch.map(({ name }) => name),
    );
    const refusal = answers.find((answer) => !answer.ok);
    if (refusal && !refusal.ok) setRefused(refusal.refused);
    const fresh = batch.length > 0 ? await readMarks(fileId) : null;
    if (fresh) setFile(fresh);
    setTries(0);
    setQueue(listWaiting(localStorage, personId));
  }, [fileId, personId]);

  useEffect(() => {
    if (queue.length === 0) return undefined;
    const pause = tries === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [queue, tries, flush]);

  useEffect(() => {
    // why: when the line is back nobody should wait for the rest of a long pause.
    const now = () => void flush();
    window.addEventListener("online", now);
    return () => window.removeEventListener("online", now);
  }, [flush]);

  const put = (change: MarkChange) => {
    setRefused(null);
    const isKept = keepWaiting(localStorage, personId, [change]);
    if (isKept) setQueue(listWaiting(localStorage, personId));
    else
      void sendChanges([change])
        .then(() => readMarks(fileId))
        .then((fresh) => fresh && setFile(fresh));
  };
  const { version, ticket } = file;
  const continued = ({ id, head }: MarkView) => ({ id, base: head, write: deviceUuid(), changedAt: deviceTime() });

  return {
    ...{ file, tries, refused },
    marks: withChanges(
      file,
      queue.map(({ change }) => change),
    ),
    waiting: queue.length,
    add(content) {
      const id = deviceUuid();
      put({ deed: "add", id, fileId, version, ticket, changedAt: deviceTime(), content });
      return id;
    },
    change(mark, content) {
      const { kind, colour, text, strokes, made: place } = mark;
      const whole = { kind, colour, text, strokes, place, ...content };
      const laid = content.place ? version : mark.version;
      put({ deed: "change", ...continued(mark), version: laid, ticket, content: whole });
    },
    remove(mark) {
      const write = continued(mark);
      setDone({ deed: "remove", mark, write: write.write });
      put({ deed: "remove", ...write });
    },
    settle(mark, place) {
      const [deed, write] = [place ? ("place" as const) : ("setAside" as const), continued(mark)];
      setDone({ deed, mark, write: write.write });
      put({ deed: "settle", ...write, version, ticket, choice: deed, place });
    },
    done,
    undo() {
      if (!done) return;
      setDone(null);
      const { deed, mark, write } = done;
      if (deed === "remove") put({ deed: "restore", ...continued({ ...mark, head: write }) });
      else put({ deed: "settle", ...continued(mark), version, ticket, choice: "takeBack", place: null });
    },
    share: (mark, organizationId) => put({ deed: "share", id: mark.id, organizationId }),
  };
}

async function readMarks(fileId: string): Promise<FileMarks | null> {
  try {
    const answer = await fetch(`/files/${fileId}/annotations`, { headers: { Accept: "application/json" } });
    return answer.status === 200 ? ((await answer.json()) as FileMarks) : null;
  } catch (error) {
    // why: without network the marks stay as they are known.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
