import { z } from "zod";

/** With "in der geänderten Fassung" behind it, a text is still a question. */
const LONGEST_TEXT = 450;
const MOST_MOTIONS = 100;

const id = z.uuid();
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" });
const tick = z.literal("yes").optional();

/** Only what is fixed in writing can be voted on. `reach` is how far it goes, as people judge it. */
const words = {
  motionKind: z.enum(["REMOVE_FROM_AGENDA", "ADJOURN", "REFER", "CLOSE_DEBATE", "OTHER", "AMENDMENT", "MAIN"]),
  text: line(LONGEST_TEXT),
  movedBy: line(200),
  reach: z.coerce.number().int().min(0).max(9).default(0),
  contradicts: z.array(id).max(MOST_MOTIONS).default([]),
};
export const addMotionSchema = z.object({ agendaItemId: id, ...words });
export const changeMotionSchema = z.object({ motionId: id, ...words });
export const withdrawMotionSchema = z.object({ motionId: id });
/** `moot` "no" takes it up again. */
export const setMootSchema = z.object({ motionId: id, moot: z.enum(["yes", "no"]) });
/** Without `motionIds` the system's own proposal; `byBody`: the body decided a dispute about the order. */
export const orderMotionsSchema = z.object({
  agendaItemId: id,
  motionIds: z.array(id).max(MOST_MOTIONS).default([]),
  byBody: tick,
});

export type AddMotionInput = z.input<typeof addMotionSchema>;
export type ChangeMotionInput = z.input<typeof changeMotionSchema>;
export type WithdrawMotionInput = z.input<typeof withdrawMotionSchema>;
export type SetMootInput = z.input<typeof setMootSchema>;
export type OrderMotionsInput = z.input<typeof orderMotionsSchema>;

/** The fields of all these forms. */
export const MOTION_FIELDS: readonly string[] = [
  ...Object.keys(addMotionSchema.shape),
  ...["motionId", "moot", "motionIds", "byBody"],
];
