import { z } from "zod";
import { SPOKEN_ANSWERS } from "#app/domain/voting/called-answer.ts";

/** An answer to a called name: the key is made with the form; `seen` is the key of the answer that the form showed. */
export const calledAnswerSchema = z.object({
  pollId: z.uuid(),
  epoch: z.coerce.number().int().min(0).max(1_000_000),
  personId: z.uuid(),
  answer: z.enum(SPOKEN_ANSWERS),
  key: z.uuid(),
  seen: z.union([z.literal(""), z.uuid()]).default(""),
});
export type CalledAnswerInput = z.input<typeof calledAnswerSchema>;
