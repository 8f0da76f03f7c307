import { z } from "zod";

export const MOST_REASON_CHARACTERS = 1_000;
const MOST_AREAS = 500;
const MOST_WORDS = 100;

/** Why a document becomes public nevertheless; a word is no reason. */
export const guardReasonSchema = z.string().trim().min(10).max(MOST_REASON_CHARACTERS);

const AREA = /^([1-9]\d{0,4})((?: (?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)){4})$/;

/** "page x y width height", from 1 and in parts of the page as it is shown, as the marking on the page writes it. */
const area = z.string().transform((text, context) => {
  const match = AREA.exec(text);
  const [x, y, width, height] = (match?.[2] ?? "").trim().split(" ").map(Number);
  if (!match || x === undefined || y === undefined || !width || !height) {
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  }
  return { page: Number(match[1]), part: { x, y, width, height } };
});

/** What is to be removed: findings by their keys, areas drawn on pages, words a line each. */
export const redactSchema = z.object({
  version: z.coerce.number().int().min(1).max(1e9),
  findings: z.array(z.string().max(200)).max(MOST_AREAS),
  areas: z.array(area).max(MOST_AREAS),
  words: z
    .string()
    .max(10_000)
    .optional()
    .default("")
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().min(2).max(200)).max(MOST_WORDS)),
});
export type RedactInput = z.output<typeof redactSchema>;
