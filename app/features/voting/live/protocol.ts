import { z } from "zod";
import {
  addGuestSchema,
  addSpeakerSchema,
  askForFloorSchema,
  endSpeechSchema,
  giveFloorSchema,
  moveSpeakerSchema,
  removeSpeakerSchema,
  setSpeakerListSchema,
  withdrawRequestSchema,
} from "#app/features/speakers/schema.ts";
import type { OwnCast } from "#app/features/voting/ballot-answer.ts";
import type { LivePoll, LiveState, Missing, RunningVote } from "#app/features/voting/live-views.ts";
import {
  announcePollSchema,
  ballotSchema,
  cancelPollSchema,
  closePollSchema,
  extendPollSchema,
  handCountSchema,
  openPollSchema,
  ownVoteSchema,
  repeatPollSchema,
  sealedBallotSchema,
  switchToDevicesSchema,
  switchToHandCountSchema,
  withdrawOwnVoteSchema,
} from "#app/features/voting/schema.ts";

/** Both sides name it in every message; another version is refused, so that an old page reloads. */
export const PROTOCOL_VERSION = 1;

const v = z.literal(PROTOCOL_VERSION);
const meetingId = z.uuid();

/** What a client may send, each with its shape. Every message is acknowledged. */
export const CLIENT_MESSAGES = {
  "meeting:join": z.object({
    v,
    meetingId,
    as: z.enum(["public", "member", "chair", "hall"]),
    key: z.string().max(200).optional(),
  }),
  "meeting:leave": z.object({ v, meetingId }),
  "poll:sync": z.object({ v, meetingId }),
  "vote:running": z.object({ v }),
  "poll:cast": z.union([ballotSchema.extend({ v }), sealedBallotSchema.extend({ v })]),
  "poll:open": openPollSchema.extend({ v }),
  "poll:close": closePollSchema.extend({ v }),
  "poll:announce": announcePollSchema.extend({ v }),
  "poll:repeat": repeatPollSchema.extend({ v }),
  "poll:cancel": cancelPollSchema.extend({ v }),
  "poll:switchToHandCount": switchToHandCountSchema.extend({ v }),
  "poll:switchToDevices": switchToDevicesSchema.extend({ v }),
  "poll:extend": extendPollSchema.extend({ v }),
  "poll:handCount": handCountSchema.extend({ v }),
  "vote:record": ownVoteSchema.extend({ v }),
  "vote:withdrawRecord": withdrawOwnVoteSchema.extend({ v }),
  "presence:declare": z.object({ v, meetingId, present: z.boolean() }),
  "speaker:ask": askForFloorSchema.extend({ v, meetingId }),
  "speaker:withdraw": withdrawRequestSchema.extend({ v, meetingId }),
  "speaker:add": addSpeakerSchema.extend({ v, meetingId }),
  "speaker:addGuest": addGuestSchema.extend({ v, meetingId }),
  "speaker:give": giveFloorSchema.extend({ v, meetingId }),
  "speaker:end": endSpeechSchema.extend({ v, meetingId }),
  "speaker:move": moveSpeakerSchema.extend({ v, meetingId }),
  "speaker:remove": removeSpeakerSchema.extend({ v, meetingId }),
  "speaker:list": setSpeakerListSchema.extend({ v, meetingId }),
  "line:check": z.object({ v }),
} as const;

export type ClientMessage = keyof typeof CLIENT_MESSAGES;
export type Payload<Name extends ClientMessage> = z.output<(typeof CLIENT_MESSAGES)[Name]>;

/** True for a message that this version knows. */
export function isClientMessage(name: unknown): name is ClientMessage {
  return typeof name === "string" && Object.hasOwn(CLIENT_MESSAGES, name);
}

/**
 * Why a message other than a vote was not followed. INVALID: unknown, malformed or of another version. NOT_ALLOWED:
 * no right, or no such thing for the asker. REFUSED: a rule said no, `reason` is its code. BUSY: too many messages.
 */
export type Refusal = {
  ok: false;
  code: "INVALID" | "NOT_ALLOWED" | "REFUSED" | "BUSY" | "INTERNAL";
  reason?: string;
  retry: boolean;
};
export type Answer<Value = unknown> = ({ ok: true } & Value) | Refusal;
/** The vote that waits for the asker; asking it also makes the device hear of the next one. */
export type RunningVoteAnswer = Answer<{ running: RunningVote | null }>;
export type StateAnswer = Answer<{ state: LiveState | null }>;

type Stamped = { v: typeof PROTOCOL_VERSION; meetingId: string };

/** What the server tells a room; `poll:mine` and `vote:changed` go to the devices of one person, `poll:missing` to the chair. */
export type ServerMessages = {
  "poll:opened": Stamped & { poll: LivePoll };
  "poll:tally": Stamped & { poll: string; epoch: number; seq: number; cast: number; entitled: number };
  "poll:closed": Stamped & { poll: LivePoll };
  "poll:published": Stamped & { poll: LivePoll };
  "poll:cancelled": Stamped & { poll: LivePoll };
  "poll:missing": Stamped & { poll: string; epoch: number; seq: number; missing: Missing[] };
  "poll:mine": Stamped & { poll: string; epoch: number; seq: number } & OwnCast;
  "meeting:changed": Stamped;
  "vote:changed": Stamped;
};
export type ServerMessage = keyof ServerMessages;
