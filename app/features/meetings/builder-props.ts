import type { AgendaFields } from "./agenda-answer.ts";
import type { Board } from "./apply-change.ts";
import type { OfficeMeeting } from "./office-views.ts";
import type { useAgendaDrag } from "./use-agenda-drag.ts";

/** What every part of the agenda page works with. */
export type BuilderProps = {
  action: string;
  meeting: OfficeMeeting;
  board: Board;
  send: (fields: AgendaFields) => void;
} & ReturnType<typeof useAgendaDrag>;
