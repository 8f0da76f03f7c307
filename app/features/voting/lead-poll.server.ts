import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { Verdict } from "#app/domain/kernel/result.ts";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { extendPoll } from "./extend-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import {
  announcePollSchema,
  cancelPollSchema,
  closePollSchema,
  extendPollSchema,
  handCountSchema,
  openPollSchema,
  repeatPollSchema,
  switchToDevicesSchema,
  switchToHandCountSchema,
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
  ["handCount", deed(handCountSchema, enterHandCount)],
]);

const SCHEMAS = [
  ...[openPollSchema, closePollSchema, announcePollSchema, repeatPollSchema, cancelPollSchema],
  ...[switchToHandCountSchema, switchToDevicesSchema, extendPollSchema, handCountSchema],
];

/** The names of the fields of the chair's forms. */
export const LEAD_FIELDS = ["intent", ...new Set(SCHEMAS.flatMap(({ shape }) => Object.keys(shape)))];

/**
 * Does what a form of the chair's screen asks for; its field `intent` names the deed. The same commands as over the
 * socket, so the screen works without JavaScript. Throws 404 and 403 as the commands do.
 */
export async function leadPoll(viewer: Viewer, meetingId: string, form: FormData): Promise<LeadReply> {
  const intent = String(form.get("intent") ?? "");
  if (intent === "hallDisplay") return { ok: true, intent, hallKey: (await openHallDisplay(viewer, meetingId)).key };
  const submission = await DEEDS.get(intent)?.(viewer, form);
  if (submission === undefined) return { ok: false, intent, submission: { error: { "": ["invalid"] } } };
  return submission === null ? { ok: true, intent, hallKey: null } : { ok: false, intent, submission };
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
