import { z } from "zod";

const LONGEST_NAME = 500;
const LONGEST_PLACE = 200;
const LONGEST_REASON = 1000;
const MOST_PAPERS = 50;
/** PostgreSQL takes no U+0000, and no line of a list wants a control character. */
const WITHOUT_CONTROLS = /^[^\p{Cc}]*$/u;

const id = z.uuid();
const line = (longest: number) => z.string().trim().max(longest).regex(WITHOUT_CONTROLS, { error: "invalid" });
const shown = (longest: number) => line(longest).min(1);
const part = z.enum(["public", "nonPublic"]);
const confirmed = z.literal("yes").optional();

/** The office's form of a meeting's own fields; day and times are wall clock of the body's zone. */
const meetingFields = {
  name: shown(LONGEST_PLACE),
  date: line(10).min(1),
  startTime: line(8).min(1),
  endTime: line(8).default(""),
  room: line(LONGEST_PLACE).default(""),
  place: line(LONGEST_PLACE).default(""),
};
/** `meetingId` is made with the form, so that sending it twice makes one meeting. */
export const createMeetingSchema = z.object({ meetingId: id, organizationId: id, ...meetingFields });
export const changeMeetingSchema = z.object({ version: z.coerce.number().int().min(1).max(1e9), ...meetingFields });
export const cancelMeetingSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_REASON)
    .regex(/^(?:[^\p{Cc}]|[\r\n\t])*$/u, { error: "invalid" }),
});
/** `seen` is the fingerprint of what the question showed. */
export const publishMeetingSchema = z.object({ seen: line(64).min(1), guardReason: z.string().max(10_000).optional() });

/** Where something goes; the first that is given counts. */
const place = {
  beforeId: id.optional(),
  parentId: id.optional(),
  part: part.optional(),
};
/** `agendaItemId` of a new item is made with the form, so that sending it twice makes one item. */
export const addAgendaItemSchema = z.object({
  agendaItemId: id,
  name: shown(LONGEST_NAME),
  ...place,
  paperIds: z.array(id).max(MOST_PAPERS).default([]),
  confirmed,
});
export const changeAgendaItemSchema = z.object({
  agendaItemId: id,
  name: shown(LONGEST_NAME),
  part,
  parentId: id.optional(),
  confirmed,
});
export const moveAgendaItemSchema = z.object({
  agendaItemId: id,
  position: z.coerce.number().int().min(0).max(1000).optional(),
  ...place,
  confirmed,
});
export const removeAgendaItemSchema = z.object({ agendaItemId: id });
/** With `agendaItemId` on that item, without on a new one, whose id is `newItemId` where that is free. */
export const placePaperSchema = z.object({
  paperId: id,
  agendaItemId: id.optional(),
  newItemId: id.optional(),
  ...place,
  confirmed,
});
export const unplacePaperSchema = z.object({ paperId: id, agendaItemId: id });

/** The fields of every small form on the agenda page. */
export const AGENDA_FIELDS = [
  ...["intent", "secondSession"],
  ...[addAgendaItemSchema, changeAgendaItemSchema, moveAgendaItemSchema, placePaperSchema].flatMap(({ shape }) =>
    Object.keys(shape),
  ),
];

/** The names of a form's fields. */
export function fieldNames(schema: { shape: object }): string[] {
  return Object.keys(schema.shape);
}

export type CreateMeetingInput = z.output<typeof createMeetingSchema>;
export type ChangeMeetingInput = z.output<typeof changeMeetingSchema>;
export type CancelMeetingInput = z.output<typeof cancelMeetingSchema>;
export type PublishMeetingInput = z.output<typeof publishMeetingSchema>;
export type AddAgendaItemInput = z.input<typeof addAgendaItemSchema>;
export type ChangeAgendaItemInput = z.input<typeof changeAgendaItemSchema>;
export type MoveAgendaItemInput = z.input<typeof moveAgendaItemSchema>;
export type RemoveAgendaItemInput = z.input<typeof removeAgendaItemSchema>;
export type PlacePaperInput = z.input<typeof placePaperSchema>;
export type UnplacePaperInput = z.input<typeof unplacePaperSchema>;
