import { z } from "zod";

const MOST_PEOPLE = 1_000;

const id = z.uuid();

/** Who is there when the session begins. */
export const startMeetingSchema = z.object({ present: z.array(id).max(MOST_PEOPLE).default([]) });
/** `seenId` is the item that was called when the asker decided, "" for none. */
export const callAgendaItemSchema = z.object({
  agendaItemId: id,
  seenId: z.union([id, z.literal("")]).optional(),
});
export const closeAgendaItemSchema = z.object({ agendaItemId: id });
export const recordAttendanceSchema = z.object({ personId: id, presence: z.enum(["room", "video", "left"]) });
/** One stay as it really was, by the clock on the wall; without `attendanceId` a new one, `remove` takes it away. */
export const correctAttendanceSchema = z.object({
  personId: id,
  attendanceId: id.optional(),
  mode: z.enum(["room", "video"]).default("room"),
  from: z.string().max(8).default(""),
  to: z.string().max(8).default(""),
  remove: z.literal("yes").optional(),
});
export const recordExclusionSchema = z.object({
  agendaItemId: id,
  personId: id,
  excluded: z.enum(["yes", "no"]),
});

export type StartMeetingInput = z.input<typeof startMeetingSchema>;
export type CallAgendaItemInput = z.input<typeof callAgendaItemSchema>;
export type CloseAgendaItemInput = z.input<typeof closeAgendaItemSchema>;
export type RecordAttendanceInput = z.input<typeof recordAttendanceSchema>;
export type CorrectAttendanceInput = z.input<typeof correctAttendanceSchema>;
export type RecordExclusionInput = z.input<typeof recordExclusionSchema>;
