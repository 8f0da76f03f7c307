import { z } from "zod";

const MOST_VOTES = 10_000;
const LONGEST_NAME = 200;
const MOST_NAMES = 20;
/** PostgreSQL takes no U+0000, and no name wants a control character. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" });

const id = z.uuid();
const count = z.coerce.number().int().min(0).max(MOST_VOTES).default(0);
const tick = z.literal("yes").optional();
const seen = { pollId: id, epoch: z.coerce.number().int().min(0).max(1_000_000) };
const reason = line(500);

/** One name a line. */
const names = z
  .string()
  .max(10_000)
  .regex(/^(?:[^\p{Cc}]|[\r\n\t])*$/u, { error: "invalid" })
  .refine((text) => namesIn(text).every((name) => name.length <= LONGEST_NAME), { error: `too-long|${LONGEST_NAME}` });

/**
 * `personIds`: people of the organization who stand; `names`: others, one a line. `secretElection`: a member demands it.
 * `noObjection`: the chair has asked, and nobody objects to raised hands.
 */
export const openElectionSchema = z.object({
  agendaItemId: id,
  question: line(500),
  personIds: z.array(id).max(MOST_NAMES).default([]),
  names: names.default(""),
  casting: z.enum(["slips", "hands"]).default("slips"),
  secretElection: tick,
  noObjection: tick,
});
/** The votes stand in the order of the candidates; `against` only where the law counts votes against. */
export const electionCountSchema = z.object({
  ...seen,
  candidateIds: z.array(id).min(1).max(MOST_NAMES),
  votes: z.array(count).min(1).max(MOST_NAMES),
  invalid: count,
  against: count,
});
export const secondBallotSchema = z.object({
  ...seen,
  candidateIds: z.array(id).max(MOST_NAMES).default([]),
  names: names.default(""),
});
export const drawLotSchema = z.object({ ...seen, candidateId: id, drawnBy: line(LONGEST_NAME) });
export const announceElectionSchema = z.object(seen);
export const repeatElectionSchema = z.object({ ...seen, reason });
export const cancelElectionSchema = z.object({ ...seen, reason });

export type OpenElectionInput = z.input<typeof openElectionSchema>;
export type ElectionCountInput = z.input<typeof electionCountSchema>;
export type SecondBallotInput = z.input<typeof secondBallotSchema>;
export type DrawLotInput = z.input<typeof drawLotSchema>;
export type AnnounceElectionInput = z.input<typeof announceElectionSchema>;
export type RepeatElectionInput = z.input<typeof repeatElectionSchema>;

/** The names of a text field, one a line, without empty lines. */
export function namesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}
