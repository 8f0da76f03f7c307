import type { Socket } from "socket.io";
import type { Verdict } from "#app/domain/kernel/result.ts";
import { declarePresence } from "#app/features/meetings/declare-presence.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { addGuest } from "#app/features/speakers/add-guest.server.ts";
import { addSpeaker } from "#app/features/speakers/add-speaker.server.ts";
import { askForFloor } from "#app/features/speakers/ask-for-floor.server.ts";
import { endSpeech } from "#app/features/speakers/end-speech.server.ts";
import { giveFloor } from "#app/features/speakers/give-floor.server.ts";
import { moveSpeaker } from "#app/features/speakers/move-speaker.server.ts";
import { removeSpeaker } from "#app/features/speakers/remove-speaker.server.ts";
import { setSpeakerList } from "#app/features/speakers/set-speaker-list.server.ts";
import { withdrawRequest } from "#app/features/speakers/withdraw-request.server.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { cancelPoll } from "#app/features/voting/cancel-poll.server.ts";
import { castParsed } from "#app/features/voting/cast-ballot.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { enterHandCount } from "#app/features/voting/enter-hand-count.server.ts";
import { extendPoll } from "#app/features/voting/extend-poll.server.ts";
import { findRunningVote } from "#app/features/voting/find-running-vote.server.ts";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import type { LiveState, Place } from "#app/features/voting/live-views.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { recordOwnVote } from "#app/features/voting/record-own-vote.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { switchToDevices } from "#app/features/voting/switch-to-devices.server.ts";
import { switchToHandCount } from "#app/features/voting/switch-to-hand-count.server.ts";
import { withdrawOwnVote } from "#app/features/voting/withdraw-own-vote.server.ts";
import {
  type Answer,
  CLIENT_MESSAGES,
  type ClientMessage,
  type Payload,
  type Refusal,
  type RunningVoteAnswer,
  type StateAnswer,
} from "./protocol.ts";
import type { Reachable } from "./reachable.server.ts";
import { roomOfPerson } from "./rooms.server.ts";
import { isStorable } from "./storable-text.ts";
import { freshViewer, join, leave, type Watcher, watchedPlace } from "./watcher.server.ts";

/** A refusal of a message; only a full budget and a failure of ours are worth another try. */
export function refusal(code: Refusal["code"], reason?: string): Refusal {
  const retry = code === "BUSY" || code === "INTERNAL";
  return reason === undefined ? { ok: false, code, retry } : { ok: false, code, reason, retry };
}

export type From = { socket: Socket; watcher: Watcher; reachable: Reachable };
type Deed<Name extends ClientMessage> = (from: From, payload: Payload<Name>) => Promise<object>;

/** One deed for each message; no rule stands here, only which command it is. */
const DEEDS: { [Name in ClientMessage]: Deed<Name> } = {
  "meeting:join": async (from, { meetingId, as: place, key = null }): Promise<StateAnswer> => {
    const asker = await join(from.socket, from.watcher, { meetingId, place, key });
    if (!asker) return refusal("NOT_ALLOWED");
    return { ok: true, state: await readState(from.reachable, asker, meetingId, place) };
  },
  "meeting:leave": async ({ socket, watcher }, { meetingId }) => {
    await leave(socket, watcher, meetingId);
    return { ok: true };
  },
  "poll:sync": async ({ socket, watcher, reachable }, { meetingId }): Promise<StateAnswer> => {
    await freshViewer(socket, watcher);
    const watched = await watchedPlace(watcher, meetingId);
    if (!watched) return refusal("NOT_ALLOWED");
    const { asker, place } = watched;
    return { ok: true, state: await readState(reachable, asker, meetingId, place) };
  },
  "vote:running": async ({ socket, watcher }): Promise<RunningVoteAnswer> => {
    const viewer = await freshViewer(socket, watcher);
    if (viewer.kind !== "person") return refusal("NOT_ALLOWED");
    await socket.join(roomOfPerson(viewer.personId));
    return { ok: true, running: await findRunningVote(viewer) };
  },
  "poll:cast": async ({ socket, watcher }, payload) =>
    castParsed(await freshViewer(socket, watcher), payload, socket.id),
  "poll:open": async ({ socket, watcher }, payload) => spoken(openPoll(await freshViewer(socket, watcher), payload)),
  "poll:close": async ({ socket, watcher }, payload) => spoken(closePoll(await freshViewer(socket, watcher), payload)),
  "poll:announce": async ({ socket, watcher }, payload) =>
    spoken(announcePoll(await freshViewer(socket, watcher), payload)),
  "poll:repeat": async ({ socket, watcher }, payload) =>
    spoken(repeatPoll(await freshViewer(socket, watcher), payload)),
  "poll:cancel": async ({ socket, watcher }, payload) =>
    spoken(cancelPoll(await freshViewer(socket, watcher), payload)),
  "poll:switchToHandCount": async ({ socket, watcher }, payload) =>
    spoken(switchToHandCount(await freshViewer(socket, watcher), payload)),
  "poll:switchToDevices": async ({ socket, watcher }, payload) =>
    spoken(switchToDevices(await freshViewer(socket, watcher), payload)),
  "poll:extend": async ({ socket, watcher }, payload) =>
    spoken(extendPoll(await freshViewer(socket, watcher), payload)),
  "poll:handCount": async ({ socket, watcher }, payload) =>
    spoken(enterHandCount(await freshViewer(socket, watcher), payload)),
  "vote:record": async ({ socket, watcher }, payload) =>
    spoken(recordOwnVote(await freshViewer(socket, watcher), payload)),
  "vote:withdrawRecord": async ({ socket, watcher }, payload) =>
    spoken(withdrawOwnVote(await freshViewer(socket, watcher), payload)),
  "presence:declare": async ({ socket, watcher }, { meetingId, present }) =>
    spoken(declarePresence(await freshViewer(socket, watcher), { meetingId, present })),
  "speaker:ask": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(askForFloor(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:withdraw": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(withdrawRequest(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:add": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(addSpeaker(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:addGuest": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(addGuest(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:give": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(giveFloor(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:end": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(endSpeech(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:move": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(moveSpeaker(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:remove": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(removeSpeaker(await freshViewer(socket, watcher), meetingId, input)),
  "speaker:list": async ({ socket, watcher }, { meetingId, ...input }) =>
    spoken(setSpeakerList(await freshViewer(socket, watcher), meetingId, input)),
  "line:check": async () => ({ ok: true }),
};

/** Checks a message's shape and does what it asks. Throws only what is a defect. */
export async function answerMessage<Name extends ClientMessage>(
  from: From,
  name: Name,
  payload: unknown,
): Promise<object> {
  const parsed = CLIENT_MESSAGES[name].safeParse(payload);
  if (!parsed.success || !isStorable(parsed.data)) return refusal("INVALID");
  try {
    return await DEEDS[name](from, parsed.data as Payload<Name>);
  } catch (error) {
    // why: commands refuse missing rights with an answer for pages; both "no such thing" and "not yours" sound alike here.
    if (isPageAnswer(error)) return refusal("NOT_ALLOWED");
    throw error;
  }
}

/** What the place shows; only here is it known whose devices are connected. A citizen's page reads its own data. */
async function readState(
  whoIsReachable: Reachable,
  asker: Viewer,
  meetingId: string,
  place: Place,
): Promise<LiveState | null> {
  if (place === "public") return null;
  const state = await getLiveState(asker, meetingId, place);
  const { lead, poll } = state;
  if (!lead || !poll || lead.missing.length === 0) return state;
  const isReachable = await whoIsReachable(poll.id);
  const missing = lead.missing.map((one) => ({ ...one, reachable: isReachable(one.personId) }));
  return { ...state, lead: { ...lead, missing } };
}

async function spoken<Value>(verdict: Promise<Verdict<Value, string>>): Promise<Answer<{ value: Value }>> {
  const answer = await verdict;
  return answer.ok ? { ok: true, value: answer.value } : refusal("REFUSED", answer.refused);
}

function isPageAnswer(error: unknown): boolean {
  if (error instanceof Response) return true;
  return typeof error === "object" && error !== null && "type" in error && error.type === "DataWithResponseInit";
}
