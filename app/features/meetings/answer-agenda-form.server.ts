import type { z } from "zod";
import type { AgendaTarget } from "#app/domain/meetings/agenda-changes.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { addAgendaItem } from "./add-agenda-item.server.ts";
import { addStandardItems } from "./add-standard-items.server.ts";
import type { AgendaAnswer, AgendaFields } from "./agenda-answer.ts";
import { changeAgendaItem } from "./change-agenda-item.server.ts";
import { inviteMeeting } from "./invite-meeting.server.ts";
import { moveAgendaItem } from "./move-agenda-item.server.ts";
import { placePaper } from "./place-paper.server.ts";
import { removeAgendaItem } from "./remove-agenda-item.server.ts";
import { scheduleMeeting } from "./schedule-meeting.server.ts";
import {
  addAgendaItemSchema,
  changeAgendaItemSchema,
  moveAgendaItemSchema,
  placePaperSchema,
  removeAgendaItemSchema,
  unplacePaperSchema,
} from "./schema.ts";
import { setSecondSessionSchema } from "./session-schema.ts";
import { setSecondSession } from "./set-second-session.server.ts";
import { unplacePaper } from "./unplace-paper.server.ts";

type Deed = (viewer: Viewer, meetingId: string, form: FormData) => Promise<AgendaAnswer>;

/**
 * One small form of the agenda page: its "intent" says which deed. The answer carries the words for what happened and
 * the fields of the form that undoes it.
 */
export async function answerAgendaForm(viewer: Viewer, meetingId: string, form: FormData): Promise<AgendaAnswer> {
  const intent = form.get("intent");
  const deed = typeof intent === "string" && Object.hasOwn(DEEDS, intent) ? DEEDS[intent] : undefined;
  return deed ? deed(viewer, meetingId, form) : { ok: false, refused: "invalid", field: null };
}

const DEEDS: Record<string, Deed> = {
  add: (viewer, meetingId, form) =>
    parsed(form, addAgendaItemSchema, async (input) => {
      const verdict = await addAgendaItem(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { agendaItemId, number, name } = verdict.value;
      return done("itemAdded", { number, name }, { intent: "remove", agendaItemId });
    }),
  change: (viewer, meetingId, form) =>
    parsed(form, changeAgendaItemSchema, async (input) => {
      const verdict = await changeAgendaItem(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { agendaItemId, number, name, before } = verdict.value;
      return done("itemChanged", { number, name }, { intent: "change", agendaItemId, ...before });
    }),
  move: (viewer, meetingId, form) =>
    parsed(form, moveAgendaItemSchema, async (input) => {
      const verdict = await moveAgendaItem(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { agendaItemId, number, name, before } = verdict.value;
      const undo = before ? { intent: "move", agendaItemId, ...fieldsOfTarget(before) } : null;
      return done("itemMoved", { number, name }, undo);
    }),
  remove: (viewer, meetingId, form) =>
    parsed(form, removeAgendaItemSchema, async (input) => {
      const verdict = await removeAgendaItem(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      if (!verdict.value) return done("nothing", {}, null);
      const { agendaItemId, name, part, place, paperIds } = verdict.value;
      const back = place ? fieldsOfTarget(place) : { part };
      return done("itemRemoved", { name }, { intent: "add", agendaItemId, name, ...back, paperIds });
    }),
  place: (viewer, meetingId, form) =>
    parsed(form, placePaperSchema, async (input) => {
      const verdict = await placePaper(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { agendaItemId, paperId, reference, number, newItem } = verdict.value;
      const undo = newItem ? { intent: "remove", agendaItemId } : { intent: "unplace", agendaItemId, paperId };
      return done("paperPlaced", { reference, number }, undo);
    }),
  unplace: (viewer, meetingId, form) =>
    parsed(form, unplacePaperSchema, async (input) => {
      const verdict = await unplacePaper(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { agendaItemId, paperId, number } = verdict.value;
      return done("paperTakenOff", { number }, { intent: "place", paperId, agendaItemId, newItemId: agendaItemId });
    }),
  standard: async (viewer, meetingId) => {
    const verdict = await addStandardItems(viewer, meetingId);
    if (!verdict.ok) return refusal(verdict.refused);
    return verdict.value.added > 0
      ? done("standardAdded", { count: verdict.value.added }, null)
      : done("nothing", {}, null);
  },
  secondSession: (viewer, meetingId, form) =>
    parsed(form, setSecondSessionSchema, async (input) => {
      const verdict = await setSecondSession(viewer, meetingId, input);
      if (!verdict.ok) return refusal(verdict.refused);
      const { on } = verdict.value;
      const undo = { intent: "secondSession", ...input, secondSession: on ? "no" : "yes" };
      return done(on ? "secondSessionOn" : "secondSessionOff", {}, undo);
    }),
  schedule: async (viewer, meetingId) => {
    const verdict = await scheduleMeeting(viewer, meetingId);
    return verdict.ok ? done("scheduled", {}, null) : refusal(verdict.refused);
  },
  invite: async (viewer, meetingId) => {
    const verdict = await inviteMeeting(viewer, meetingId);
    return verdict.ok ? done("invited", {}, null) : refusal(verdict.refused);
  },
};

async function parsed<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<AgendaAnswer>,
): Promise<AgendaAnswer> {
  const submission = parseForm(form, schema);
  if (submission.status === "success") return work(submission.value);
  const [field, codes] = Object.entries(submission.error ?? {})[0] ?? [];
  return { ok: false, refused: codes?.[0] ?? "invalid", field: field ?? null };
}

function fieldsOfTarget(target: AgendaTarget): AgendaFields {
  if ("public" in target) return { part: target.public ? "public" : "nonPublic" };
  if ("position" in target) return { position: String(target.position) };
  return target;
}

function done(
  said: Extract<AgendaAnswer, { ok: true }>["said"],
  words: Record<string, string | number>,
  undo: { readonly [name: string]: string | string[] | null | undefined } | null,
): AgendaAnswer {
  if (!undo) return { ok: true, said, words, undo };
  const kept = Object.entries(undo).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== null && entry[1] !== undefined,
  );
  return { ok: true, said, words, undo: Object.fromEntries(kept) };
}

function refusal(refused: string): AgendaAnswer {
  return { ok: false, refused, field: null };
}
