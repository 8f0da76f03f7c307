import type { Submission, SubmissionResult } from "@conform-to/react";
import { SECRET_FIELDS } from "./schema.ts";

/**
 * What goes back after bad input or a refusal: the codes and what was typed, but never a password or one-time code.
 * @param submission what parseForm gave
 * @param refused the refusal of a rule, if it was one
 * @param field the field it stands beside; without it it belongs to the whole form
 */
export function replyWithoutSecrets<Shape, Value>(
  submission: Submission<Shape, string[], Value>,
  refused?: string,
  field?: string,
): SubmissionResult<string[]> {
  const own = refused === undefined ? {} : field ? { fieldErrors: { [field]: [refused] } } : { formErrors: [refused] };
  const result = submission.reply(own as object);
  const typed = { ...result.initialValue };
  for (const name of SECRET_FIELDS) delete typed[name];
  return { ...result, initialValue: typed };
}
