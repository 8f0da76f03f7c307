import { z } from "zod";

const MOST_PEOPLE = 1_000;
const LONGEST_REASON = 500;

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
export const recordDisruptionSchema = z.object({ personId: id, sphere: z.enum(["municipality", "member", "over"]) });
/** `memberId` is whom the person stands in for, "" for nobody. */
export const recordSubstitutionSchema = z.object({ personId: id, memberId: z.union([id, z.literal("")]).default("") });
/** `personId` is who doubts, "" for the asker. */
export const doubtQuorumSchema = z.object({ personId: z.union([id, z.literal("")]).default("") });
export const setSecondSessionSchema = z.object({ agendaItemId: id, secondSession: z.enum(["yes", "no"]) });
/**
 * One stay as it really was, by the clock on the wall; without `attendanceId` a new one, `remove` takes it away. The
 * reason stands in the meeting's record only.
 */
export const correctAttendanceSchema = z.object({
  personId: id,
  attendanceId: id.optional(),
  mode: z.enum(["room", "video"]).default("room"),
  from: z.string().max(8).default(""),
  to: z.string().max(8).default(""),
  remove: z.literal("yes").optional(),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_REASON)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" }),
});
/** The reason is not public unless `disclosed`; `byBody` where the body has decided that the member is barred. */
export const recordExclusionSchema = z.object({
  agendaItemId: id,
  personId: id,
  excluded: z.enum(["yes", "no"]),
  reason: z
    .string()
    .trim()
    .max(LONGEST_REASON)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" })
    .default(""),
  disclosed: z.literal("yes").optional(),
  byBody: z.literal("yes").optional(),
});

export type StartMeetingInput = z.input<typeof startMeetingSchema>;
export type CallAgendaItemInput = z.input<typeof callAgendaItemSchema>;
export type CloseAgendaItemInput = z.input<typeof closeAgendaItemSchema>;
export type RecordAttendanceInput = z.input<typeof recordAttendanceSchema>;
export type RecordDisruptionInput = z.input<typeof recordDisruptionSchema>;
export type RecordSubstitutionInput = z.input<typeof recordSubstitutionSchema>;
export type DoubtQuorumInput = z.input<typeof doubtQuorumSchema>;
export type SetSecondSessionInput = z.input<typeof setSecondSessionSchema>;
export type CorrectAttendanceInput = z.input<typeof correctAttendanceSchema>;
export type RecordExclusionInput = z.input<typeof recordExclusionSchema>;
