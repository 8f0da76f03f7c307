import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { Verdict } from "#app/domain/kernel/result.ts";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { stateQuorum } from "#app/features/meetings/state-quorum.server.ts";
import { answerMotionForm } from "#app/features/motions/answer-motion-form.server.ts";
import { MOTION_FIELDS } from "#app/features/motions/schema.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { answerSpeakerForm } from "#app/features/speakers/answer-speaker-form.server.ts";
import { SPEAKER_FIELDS } from "#app/features/speakers/schema.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { admitVoter } from "./admit-voter.server.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { noteAnswer } from "./calling/note-answer.server.ts";
import { calledAnswerSchema } from "./calling/schema.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { announceElection } from "./election/announce-election.server.ts";
import { cancelElection } from "./election/cancel-election.server.ts";
import { drawLot } from "./election/draw-lot.server.ts";
import { enterElectionCount } from "./election/enter-election-count.server.ts";
import { openElection } from "./election/open-election.server.ts";
import { openSecondBallot } from "./election/open-second-ballot.server.ts";
import { repeatElection } from "./election/repeat-election.server.ts";
import * as election from "./election/schema.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { extendPoll } from "./extend-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { recordForMember, withdrawForMember } from "./record-for-member.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import {
  admitVoterSchema,
  announcePollSchema,
  cancelPollSchema,
  closePollSchema,
  extendPollSchema,
  handCountSchema,
  openPollSchema,
  repeatPollSchema,
  switchToDevicesSchema,
  switchToHandCountSchema,
  voteForMemberSchema,
} from "./schema.ts";
import { switchToDevices } from "./switch-to-devices.server.ts";
import { switchToHandCount } from "./switch-to-hand-count.server.ts";

/** What came of a form on the chair's screen; a refusal keeps what was typed. */
export type LeadReply =
  | { ok: true; intent: string; hallKey: string | null }
  | { ok: false; intent: string; submission: SubmissionResult<string[]> };

type Deed = (viewer: Viewer, form: FormData) => Promise<SubmissionResult<string[]> | null>;

const DEEDS = new Map<string, Deed>([
  ["open", deed(openPollSchema, openPoll)],
  ["close", deed(closePollSchema, closePoll)],
  ["announce", deed(announcePollSchema, announcePoll)],
  ["repeat", deed(repeatPollSchema, repeatPoll)],
  ["cancel", deed(cancelPollSchema, cancelPoll)],
  ["switchToHandCount", deed(switchToHandCountSchema, switchToHandCount)],
  ["switchToDevices", deed(switchToDevicesSchema, switchToDevices)],
  ["extend", deed(extendPollSchema, extendPoll)],
  ["admit", deed(admitVoterSchema, admitVoter)],
  ["answer", deed(calledAnswerSchema, noteAnswer)],
  ["recordFor", deed(voteForMemberSchema, recordForMember)],
  ["withdrawFor", deed(voteForMemberSchema, withdrawForMember)],
  ["handCount", deed(handCountSchema, enterHandCount)],
  ["openElection", deed(election.openElectionSchema, openElection)],
  ["electionCount", deed(election.electionCountSchema, enterElectionCount)],
  ["secondBallot", deed(election.secondBallotSchema, openSecondBallot)],
  ["drawLot", deed(election.drawLotSchema, drawLot)],
  ["announceElection", deed(election.announceElectionSchema, announceElection)],
  ["repeatElection", deed(election.repeatElectionSchema, repeatElection)],
  ["cancelElection", deed(election.cancelElectionSchema, cancelElection)],
]);

const SCHEMAS = [
  ...[openPollSchema, closePollSchema, announcePollSchema, repeatPollSchema, cancelPollSchema],
  ...[admitVoterSchema, calledAnswerSchema, voteForMemberSchema],
  ...[switchToHandCountSchema, switchToDevicesSchema, extendPollSchema, handCountSchema],
  ...[election.openElectionSchema, election.electionCountSchema, election.secondBallotSchema, election.drawLotSchema],
  ...[election.announceElectionSchema, election.repeatElectionSchema, election.cancelElectionSchema],
];

/** The names of the fields of the chair's forms. */
export const LEAD_FIELDS = [
  ...new Set(["intent", ...SPEAKER_FIELDS, ...MOTION_FIELDS, ...SCHEMAS.flatMap(({ shape }) => Object.keys(shape))]),
];

/**
 * Does what a form of the chair's screen asks for; its field `intent` names the deed. The same commands as over the
 * socket, so the screen works without JavaScript. Throws 404 and 403 as the commands do.
 */
export async function leadPoll(viewer: Viewer, meetingId: string, form: FormData): Promise<LeadReply> {
  const intent = String(form.get("intent") ?? "");
  if (intent === "hallDisplay") return { ok: true, intent, hallKey: (await openHallDisplay(viewer, meetingId)).key };
  if (intent === "quorum") return answerQuorum(viewer, meetingId);
  const deedOnPoll = DEEDS.get(intent);
  const submission = deedOnPoll ? await deedOnPoll(viewer, withKind(form)) : await answerOther(viewer, meetingId, form);
  if (submission === undefined) return { ok: false, intent, submission: { error: { "": ["invalid"] } } };
  return submission === null ? { ok: true, intent, hallKey: null } : { ok: false, intent, submission };
}

/** Deeds on motions and on the list of speakers; undefined for one that nobody knows. */
async function answerOther(viewer: Viewer, meetingId: string, form: FormData) {
  const onMotions = await answerMotionForm(viewer, meetingId, form);
  return onMotions === undefined ? answerSpeakerForm(viewer, meetingId, form) : onMotions;
}

const WITHOUT_DEVICES = new Map([
  ["secretOnPaper", "secret"],
  ["rollCallAloud", "rollCall"],
]);

/** One round mark of the form says kind and slips, or kind and calling, together. */
function withKind(form: FormData): FormData {
  const kind = WITHOUT_DEVICES.get(String(form.get("kind")));
  if (!kind) return form;
  form.set("kind", kind);
  form.set("onPaper", "on");
  return form;
}

/** The chair counts again and states what came of it. */
async function answerQuorum(viewer: Viewer, meetingId: string): Promise<LeadReply> {
  const intent = "quorum";
  const verdict = await stateQuorum(viewer, meetingId);
  if (verdict.ok) return { ok: true, intent, hallKey: null };
  return { ok: false, intent, submission: { error: { "": [verdict.refused] } } };
}

function deed<Schema extends z.ZodType>(
  schema: Schema,
  command: (viewer: Viewer, input: z.input<Schema>) => Promise<Verdict<unknown, string>>,
): Deed {
  return async (viewer, form) => {
    const submission = parseForm(form, schema);
    if (submission.status !== "success") return submission.reply();
    const verdict = await command(viewer, submission.value as z.input<Schema>);
    return verdict.ok ? null : withRefusal(submission, verdict.refused);
  };
}
