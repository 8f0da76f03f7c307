import { z } from "zod";

/** With "in der geänderten Fassung" behind it, a text is still a question. */
const LONGEST_TEXT = 450;
const MOST_MOTIONS = 100;
const LONGEST_WORDING = 10_000;

const id = z.uuid();
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" });
/** Several lines; a form sends CRLF, one kind of line end is kept. No database keeps a zero character. */
const lines = z
  .string()
  .max(LONGEST_WORDING)
  .regex(/^(?:[^\p{Cc}]|[\r\n\t])*$/u, { error: "invalid" })
  .transform((text) => text.replace(/\r\n?/g, "\n").trim());
const tick = z.literal("yes").optional();

/**
 * Only what is fixed in writing can be voted on. `wording`: what the resolution shall read; an amendment says how it
 * reads if it is adopted. `mover` is "person:…" or "organization:…" of the council; `movedBy` names somebody else.
 * `reach` is how far it goes, as people judge it.
 */
const words = {
  motionKind: z.enum(["REMOVE_FROM_AGENDA", "ADJOURN", "REFER", "CLOSE_DEBATE", "OTHER", "AMENDMENT", "MAIN"]),
  text: line(LONGEST_TEXT).min(1),
  wording: lines.default(""),
  mover: z.union([z.literal(""), z.templateLiteral([z.enum(["person", "organization"]), ":", z.guid()])]).default(""),
  movedBy: line(200).default(""),
  reach: z.coerce.number().int().min(0).max(9).default(0),
  contradicts: z.array(id).max(MOST_MOTIONS).default([]),
};
export const addMotionSchema = z.object({ agendaItemId: id, ...words }).superRefine(checkWords);
export const changeMotionSchema = z.object({ motionId: id, ...words }).superRefine(checkWords);
/** The chair says in which words an amended main motion is voted on. */
export const confirmWordingSchema = z.object({
  motionId: id,
  wording: lines.refine((text) => text !== "", { error: "required" }),
});
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
export type ParsedMotion = z.output<typeof changeMotionSchema>;
export type ConfirmWordingInput = z.input<typeof confirmWordingSchema>;
export type WithdrawMotionInput = z.input<typeof withdrawMotionSchema>;
export type SetMootInput = z.input<typeof setMootSchema>;
export type OrderMotionsInput = z.input<typeof orderMotionsSchema>;

/** The fields of all these forms. */
export const MOTION_FIELDS: readonly string[] = [
  ...Object.keys(addMotionSchema.shape),
  ...["motionId", "moot", "motionIds", "byBody"],
];

/** Exactly one mover, and an amendment with the wording it leads to. */
function checkWords(
  { motionKind, wording, mover, movedBy }: { motionKind: string; wording: string; mover: string; movedBy: string },
  context: z.RefinementCtx,
): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (motionKind === "AMENDMENT" && wording === "") refuse("wording", "required");
  if (mover === "" && movedBy === "") refuse("movedBy", "mover-needed");
  if (mover !== "" && movedBy !== "") refuse("movedBy", "mover-twice");
}
