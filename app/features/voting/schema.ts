import { z } from "zod";
import { DECISION_MATTERS } from "#app/domain/law/decision-matters.ts";

const MAX_PEOPLE = 10_000;

const id = z.uuid();
const epoch = z.coerce.number().int().min(0).max(1_000_000);
const reason = z.string().trim().min(1).max(500);
const count = z.coerce.number().int().min(0).max(MAX_PEOPLE).default(0);

/** The poll and the epoch that the person saw when deciding; another epoch means that something happened meanwhile. */
const seen = { pollId: id, epoch };

export const choiceSchema = z.enum(["yes", "no", "abstain"]);

export const openPollSchema = z.object({
  agendaItemId: id,
  question: z.string().trim().min(1).max(500),
  kind: z.enum(["open", "rollCall", "secret", "handCount", "acclamation", "election"]).default("open"),
  /** What kind of decision it is; it chooses majority and norm. */
  matter: z.enum(DECISION_MATTERS).default("resolution"),
  onPaper: z.coerce.boolean().default(false),
  /** For how long devices may vote; "" until the chair closes. */
  seconds: z.union([z.literal(""), z.coerce.number().int().min(5).max(36_000)]).default(""),
});
export const closePollSchema = z.object(seen);
export const announcePollSchema = z.object({
  ...seen,
  announced: z.enum(["ADOPTED", "REJECTED"]),
  reason: z.string().trim().max(500).default(""),
});
export const repeatPollSchema = z.object({ ...seen, reason });
export const cancelPollSchema = z.object({ ...seen, reason });
export const switchToHandCountSchema = z.object(seen);
export const handCountSchema = z.object({ ...seen, yes: count, no: count, abstain: count, invalid: count });

/** A vote: the key is made at the click and kept for every retry; `replaces` is the key of the vote it corrects. */
export const ballotSchema = z.object({ ...seen, choice: choiceSchema, key: z.uuid(), replaces: z.uuid().optional() });

/** The names of the fields of the plain ballot form. */
export const BALLOT_FIELDS = Object.keys(ballotSchema.shape);

export type OpenPollInput = z.input<typeof openPollSchema>;
export type ClosePollInput = z.input<typeof closePollSchema>;
export type AnnouncePollInput = z.input<typeof announcePollSchema>;
export type RepeatPollInput = z.input<typeof repeatPollSchema>;
export type CancelPollInput = z.input<typeof cancelPollSchema>;
export type HandCountInput = z.input<typeof handCountSchema>;
