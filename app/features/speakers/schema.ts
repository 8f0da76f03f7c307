import { z } from "zod";

const id = z.uuid();
const kind = z.enum(["speech", "pointOfOrder", "question"]);
/** One line of words; no database keeps a zero character. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" });

/** `key` is made at the press and becomes the request's id, so that sending it again is harmless. */
export const askForFloorSchema = z.object({ agendaItemId: id, kind, key: id });
export const addSpeakerSchema = z.object({ agendaItemId: id, personId: id, kind, key: id });
/** Somebody who is not of the organization, by name; for points of order one has to be. */
export const addGuestSchema = z.object({
  agendaItemId: id,
  guestRole: z.enum(["administration", "expert", "resident"]),
  guestName: line(200).min(1),
  kind: z.enum(["speech", "question"]),
  key: id,
});
export const withdrawRequestSchema = z.object({ requestId: id });
/** `seenId` is the request that had the floor when the chair decided, "none" for nobody. */
export const giveFloorSchema = z.object({
  requestId: id,
  seenId: z.union([id, z.literal("none")]).optional(),
});
export const endSpeechSchema = z.object({ requestId: id });
/** `to` is the place in the list, counted from 1. */
export const moveSpeakerSchema = z.object({ requestId: id, to: z.coerce.number().int().min(1).max(1_000) });
export const removeSpeakerSchema = z.object({
  requestId: id,
  reason: line(500).min(3),
});
export const setSpeakerListSchema = z.object({ agendaItemId: id, closed: z.enum(["yes", "no"]) });

export type AskForFloorInput = z.input<typeof askForFloorSchema>;
export type AddSpeakerInput = z.input<typeof addSpeakerSchema>;
export type AddGuestInput = z.input<typeof addGuestSchema>;
export type WithdrawRequestInput = z.input<typeof withdrawRequestSchema>;
export type GiveFloorInput = z.input<typeof giveFloorSchema>;
export type EndSpeechInput = z.input<typeof endSpeechSchema>;
export type MoveSpeakerInput = z.input<typeof moveSpeakerSchema>;
export type RemoveSpeakerInput = z.input<typeof removeSpeakerSchema>;
export type SetSpeakerListInput = z.input<typeof setSpeakerListSchema>;

/** The deeds on a list of speakers, by the name that both a message and a form's `intent` carry. */
export const SPEAKER_DEEDS = [
  ...(["speaker:ask", "speaker:withdraw", "speaker:add", "speaker:addGuest", "speaker:give"] as const),
  ...(["speaker:end", "speaker:move", "speaker:remove", "speaker:list"] as const),
];
export type SpeakerDeed = (typeof SPEAKER_DEEDS)[number];

/** Every field that the forms of these deeds have. */
export const SPEAKER_FIELDS = [
  ...["intent", "agendaItemId", "kind", "key", "personId", "requestId", "seenId", "to", "reason", "closed"],
  ...["guestRole", "guestName"],
];
