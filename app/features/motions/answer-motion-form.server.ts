import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { addMotion } from "./add-motion.server.ts";
import { changeMotion } from "./change-motion.server.ts";
import { confirmWording } from "./confirm-wording.server.ts";
import { orderMotions } from "./order-motions.server.ts";
import {
  addMotionSchema,
  changeMotionSchema,
  confirmWordingSchema,
  orderMotionsSchema,
  setMootSchema,
  withdrawMotionSchema,
} from "./schema.ts";
import { setMoot } from "./set-moot.server.ts";
import { withdrawMotion } from "./withdraw-motion.server.ts";

type Deed = (viewer: Viewer, meetingId: string, form: FormData) => Promise<SubmissionResult<string[]> | null>;

const DEEDS = new Map<string, Deed>([
  ["motion:add", deed(addMotionSchema, addMotion)],
  ["motion:change", deed(changeMotionSchema, changeMotion)],
  ["motion:confirmWording", deed(confirmWordingSchema, confirmWording)],
  ["motion:withdraw", deed(withdrawMotionSchema, withdrawMotion)],
  ["motion:moot", deed(setMootSchema, setMoot)],
  ["motion:order", deed(orderMotionsSchema, orderMotions)],
]);

/**
 * Does what a plain form on motions asks for; its field `intent` names the deed. undefined for a deed that is none of
 * these. Throws 404 and 403 as the commands do.
 */
export async function answerMotionForm(
  viewer: Viewer,
  meetingId: string,
  form: FormData,
): Promise<SubmissionResult<string[]> | null | undefined> {
  return DEEDS.get(String(form.get("intent") ?? ""))?.(viewer, meetingId, form);
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
