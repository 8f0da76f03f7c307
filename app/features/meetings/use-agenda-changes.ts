import { useActionData, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { type AgendaAnswer, type AgendaFields, formOf } from "./agenda-answer.ts";
import { applyChange, type Board } from "./apply-change.ts";
import type { OfficeMeeting } from "./office-views.ts";

export type AgendaChanges = {
  board: Board;
  /** Shows the change at once and sends it; several wait for each other. */
  send: (fields: AgendaFields) => void;
  saving: boolean;
  /** The answer to the last change, also that of a form sent without JavaScript. */
  answer: AgendaAnswer | null;
  /** What was not saved because of a refusal or a lost connection; `retry` sends it again. */
  unsaved: AgendaFields[];
  retry: () => void;
  /** An id for a new item that no other change of this page uses. */
  takeId: () => string | undefined;
};

/** Changes of the agenda, shown at once and saved one after the other in their order. */
export function useAgendaChanges(meeting: OfficeMeeting): AgendaChanges {
  const fetcher = useFetcher<AgendaAnswer>();
  const posted = useActionData<AgendaAnswer>() ?? null;
  const [queue, setQueue] = useState<AgendaFields[]>([]);
  const [unsaved, setUnsaved] = useState<AgendaFields[]>([]);
  const sent = useRef<AgendaFields | null>(null);
  const wasBusy = useRef(false);
  const usedIds = useRef(new Set<string>());
  const { state, data: answer, submit } = fetcher;

  useEffect(() => {
    const first = queue[0];
    if (state !== "idle") wasBusy.current = true;
    else if (first && sent.current === null) {
      sent.current = first;
      submit(formOf(first), { method: "post", action: `/office/meetings/${meeting.id}` });
    } else if (first && wasBusy.current) {
      sent.current = null;
      wasBusy.current = false;
      // why: what follows was meant for an agenda that did not come about.
      const refused = answer !== undefined && !answer.ok;
      setUnsaved(refused ? queue : []);
      setQueue(refused ? [] : queue.slice(1));
    }
  }, [state, queue, answer, submit, meeting.id]);

  const send = (fields: AgendaFields) => setQueue((waiting) => [...waiting, fields]);
  const board = queue.reduce<Board>((shown, fields) => applyChange(shown, fields, meeting.terms), meeting);
  return {
    board,
    send,
    saving: queue.length > 0,
    answer: answer ?? posted,
    unsaved,
    retry: () => {
      setUnsaved([]);
      setQueue((waiting) => [...waiting, ...unsaved]);
    },
    takeId: () => {
      const id = meeting.nextIds.find((next) => !usedIds.current.has(next));
      if (id) usedIds.current.add(id);
      return id;
    },
  };
}
