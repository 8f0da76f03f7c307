import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { addGuest } from "./add-guest.server.ts";
import { addSpeaker } from "./add-speaker.server.ts";
import { askForFloor } from "./ask-for-floor.server.ts";
import { endSpeech } from "./end-speech.server.ts";
import { giveFloor } from "./give-floor.server.ts";
import { moveSpeaker } from "./move-speaker.server.ts";
import { removeSpeaker } from "./remove-speaker.server.ts";
import {
  addGuestSchema,
  addSpeakerSchema,
  askForFloorSchema,
  endSpeechSchema,
  giveFloorSchema,
  moveSpeakerSchema,
  removeSpeakerSchema,
  type SpeakerDeed,
  setSpeakerListSchema,
  withdrawRequestSchema,
} from "./schema.ts";
import { setSpeakerList } from "./set-speaker-list.server.ts";
import { withdrawRequest } from "./withdraw-request.server.ts";

/** What came of a form: done (null), or what was refused with what was typed. */
export type SpeakerSubmission = SubmissionResult<string[]> | null;

type Deed = (viewer: Viewer, meetingId: string, form: FormData) => Promise<SpeakerSubmission>;

const DEEDS: { readonly [Name in SpeakerDeed]: Deed } = {
  "speaker:ask": deed(askForFloorSchema, askForFloor),
  "speaker:withdraw": deed(withdrawRequestSchema, withdrawRequest),
  "speaker:add": deed(addSpeakerSchema, addSpeaker),
  "speaker:addGuest": deed(addGuestSchema, addGuest),
  "speaker:give": deed(giveFloorSchema, giveFloor),
  "speaker:end": deed(endSpeechSchema, endSpeech),
  "speaker:move": deed(moveSpeakerSchema, moveSpeaker),
  "speaker:remove": deed(removeSpeakerSchema, removeSpeaker),
  "speaker:list": deed(setSpeakerListSchema, setSpeakerList),
};

/**
 * Does what a plain form on a list of speakers asks for; its field `intent` names the deed, as the message over the
 * socket does. undefined for a deed that is none of these. Throws 404 and 403 as the commands do.
 */
export async function answerSpeakerForm(
  viewer: Viewer,
  meetingId: string,
  form: FormData,
): Promise<SpeakerSubmission | undefined> {
  const intent = String(form.get("intent") ?? "");
  return Object.hasOwn(DEEDS, intent) ? DEEDS[intent as SpeakerDeed](viewer, meetingId, form) : undefined;
}

function deed<Schema extends z.ZodType>(
  schema: Schema,
  command: (viewer: Viewer, meetingId: string, input: z.input<Schema>) => Promise<Verdict<unknown, string>>,
): Deed {
  return async (viewer, meetingId, form) => {
    const submission = parseForm(form, schema);
    if (submission.status !== "success") return submission.reply();
    const verdict = await command(viewer, meetingId, submission.value as z.input<Schema>);
    return verdict.ok ? null : withRefusal(submission, verdict.refused);
  };
}
