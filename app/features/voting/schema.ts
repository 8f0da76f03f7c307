import { z } from "zod";
import { DECISION_MATTERS } from "#app/domain/law/decision-matters.ts";
import { ENVELOPE_TEXT } from "#app/domain/voting/sealed-ballot.ts";

const MAX_PEOPLE = 10_000;

const id = z.uuid();
const epoch = z.coerce.number().int().min(0).max(1_000_000);
/** One line of words; no database keeps a zero character. */
const line = z
  .string()
  .trim()
  .max(500)
  .regex(/^[^\p{Cc}]*$/u, { error: "invalid" });
const reason = line.min(1);
const count = z.coerce.number().int().min(0).max(MAX_PEOPLE).default(0);

/** The poll and the epoch that the person saw when deciding; another epoch means that something happened meanwhile. */
const seen = { pollId: id, epoch };

export const choiceSchema = z.enum(["yes", "no", "abstain"]);

export const openPollSchema = z.object({
  agendaItemId: id,
  question: line.min(1),
  kind: z.enum(["open", "rollCall", "secret", "handCount", "acclamation", "election"]).default("open"),
  /** What kind of decision it is; it chooses majority and norm. */
  matter: z.enum(DECISION_MATTERS).default("resolution"),
  onPaper: z.coerce.boolean().default(false),
  /** Validly demanded by as many as the rules want; decides which kind goes first. */
  secretDemanded: z.coerce.boolean().default(false),
  rollCallDemanded: z.coerce.boolean().default(false),
  /** The motion on the item that is voted on. */
  motionId: id.optional(),
  /** For how long devices may vote; "" until the chair closes. */
  seconds: z.union([z.literal(""), z.coerce.number().int().min(5).max(36_000)]).default(""),
});
/** Somebody who came after the opening is let into the running vote. */
export const admitVoterSchema = z.object({ ...seen, personId: id });
/** The day is one of the calendar, as YYYY-MM-DD; the reference is the authority's file number or letter. */
export const recordApprovalSchema = z.object({
  pollId: id,
  approvedOn: z.iso.date({ error: "not-a-date" }),
  reference: z.string().trim().min(1).max(200),
});
/** The id is made with the form; the day of the public notice only where the resolution needed one. */
export const noteBreachSchema = z.object({
  breachId: id,
  pollId: id,
  personId: id,
  breach: z.enum(["tookPart", "wronglyBarred"]),
  reason,
  noticedOn: z.union([z.literal(""), z.iso.date({ error: "not-a-date" })]).default(""),
});
export const closePollSchema = z.object(seen);
export const announcePollSchema = z.object({
  ...seen,
  announced: z.enum(["ADOPTED", "REJECTED"]),
  reason: line.default(""),
});
export const repeatPollSchema = z.object({ ...seen, reason });
export const cancelPollSchema = z.object({ ...seen, reason });
export const switchToHandCountSchema = z.object(seen);
export const switchToDevicesSchema = z.object(seen);
/** From now on for so many seconds more; "" until the chair closes. */
export const extendPollSchema = z.object({
  ...seen,
  seconds: z.union([z.literal(""), z.coerce.number().int().min(5).max(36_000)]),
});
/** The own vote for the minutes; the choice is said only where no device holds it. */
export const ownVoteSchema = z.object({ ...seen, choice: choiceSchema.optional() });
/** The same entered for a member who demanded it aloud. */
export const voteForMemberSchema = z.object({ ...seen, personId: id, choice: choiceSchema.optional() });
export const withdrawOwnVoteSchema = z.object(seen);
export const handCountSchema = z.object({ ...seen, yes: count, no: count, abstain: count, invalid: count });

/** A vote: the key is made at the click and kept for every retry; `replaces` is the key of the vote it corrects. */
export const ballotSchema = z.object({ ...seen, choice: choiceSchema, key: z.uuid(), replaces: z.uuid().optional() });

/** The same for a secret vote: the sealed envelope in place of the choice. */
export const sealedBallotSchema = z.object({
  ...seen,
  envelope: z.string().regex(ENVELOPE_TEXT),
  key: z.uuid(),
  replaces: z.uuid().optional(),
});

export type ParsedSealedBallot = z.output<typeof sealedBallotSchema>;
export type ParsedBallot = z.output<typeof ballotSchema>;

/** The names of the fields of the plain ballot form. */
export const BALLOT_FIELDS = Object.keys(ballotSchema.shape);

export type OpenPollInput = z.input<typeof openPollSchema>;
export type AdmitVoterInput = z.input<typeof admitVoterSchema>;
export type RecordApprovalInput = z.input<typeof recordApprovalSchema>;
export type ClosePollInput = z.input<typeof closePollSchema>;
export type AnnouncePollInput = z.input<typeof announcePollSchema>;
export type RepeatPollInput = z.input<typeof repeatPollSchema>;
export type CancelPollInput = z.input<typeof cancelPollSchema>;
export type ExtendPollInput = z.input<typeof extendPollSchema>;
export type OwnVoteInput = z.input<typeof ownVoteSchema>;
export type VoteForMemberInput = z.input<typeof voteForMemberSchema>;
export type NoteBreachInput = z.input<typeof noteBreachSchema>;
export type HandCountInput = z.input<typeof handCountSchema>;
