import { z } from "zod";
import { DECISION_TYPES } from "#app/domain/minutes/decision-type.ts";

/** As long as the record of a whole evening; a section longer than this is a mistake. */
export const LONGEST_TEXT = 100_000;
const LONGEST_CORRECTION = 10_000;

const id = z.uuid();
/** Lines and tabs are text; PostgreSQL takes no U+0000 and nobody means the other control characters. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(?:[^\p{Cc}]|[\r\n\t])*$/u, { error: "invalid" })
    .default("");

/** `version` is the one the writer began with. */
export const writeSectionSchema = z.object({
  agendaItemId: id,
  version: z.coerce.number().int().min(1).max(1e9),
  record: text(LONGEST_TEXT),
  resolution: text(LONGEST_TEXT),
});
/** `seen` is the type that stood there when the asker decided, "" for none. */
export const setDecisionTypeSchema = z.object({
  agendaItemId: id,
  decisionType: z.enum(DECISION_TYPES),
  seen: z.union([z.enum(DECISION_TYPES), z.literal("")]).default(""),
});
/** `seen` is the fingerprint of what the question showed. */
export const publishMinutesSchema = z.object({ seen: z.string().min(1).max(64) });
/** The day as YYYY-MM-DD, and in which meeting, in words. */
export const approveMinutesSchema = z.object({
  approvedOn: z.iso.date({ error: "not-a-date" }),
  approvedIn: z.string().trim().max(200).default(""),
});
/** `correctionId` is made with the form, so that sending it twice makes one correction. */
export const correctSectionSchema = z.object({
  correctionId: id,
  agendaItemId: id,
  text: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_CORRECTION)
    .regex(/^(?:[^\p{Cc}]|[\r\n\t])*$/u, { error: "invalid" }),
});

export type WriteSectionInput = z.input<typeof writeSectionSchema>;
export type SetDecisionTypeInput = z.input<typeof setDecisionTypeSchema>;
export type PublishMinutesInput = z.input<typeof publishMinutesSchema>;
export type ApproveMinutesInput = z.input<typeof approveMinutesSchema>;
export type CorrectSectionInput = z.input<typeof correctSectionSchema>;
