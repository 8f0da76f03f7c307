import type { Submission, SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { $ZodRawIssue } from "zod/v4/core";
import { meantEntries } from "./form-entries.ts";

/**
 * Reads a form against its schema, in the browser and on the server alike. Errors are codes
 * ("required", "too-long|200"); the screens put them into words.
 * @param form the submitted fields
 * @param schema one zod schema for each form
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData | URLSearchParams,
  schema: Schema,
): Submission<z.input<Schema>, string[], z.output<Schema>> {
  return parseWithZod(meantEntries(form), { schema, error: codeOf });
}

/**
 * The same answer with a refusal of a rule in it, beside a field or above the form; what was typed stays.
 * @param submission what parseForm gave
 * @param code the refusal
 * @param field the field it stands beside; without it the refusal belongs to the whole form
 */
export function withRefusal<Shape, Value>(
  submission: Submission<Shape, string[], Value>,
  code: string,
  field?: Extract<keyof Value, string>,
): SubmissionResult<string[]> {
  return submission.reply(field ? { fieldErrors: { [field]: [code] } } : { formErrors: [code] });
}

/** The code of a finding; a message the schema gives itself is taken as the code. */
function codeOf(issue: $ZodRawIssue): string {
  const text = (issue.origin ?? "string") === "string";
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null ? "required" : "invalid";
    case "too_small":
      if (!text) return `too-small|${issue.minimum}`;
      return issue.input === "" ? "required" : `too-short|${issue.minimum}`;
    case "too_big":
      return `${text ? "too-long" : "too-big"}|${issue.maximum}`;
    case "invalid_format":
      return issue.format === "email" ? "not-an-email" : "invalid";
    case "invalid_value":
      return "not-a-choice";
    default:
      return issue.input === undefined ? "required" : "invalid";
  }
}
