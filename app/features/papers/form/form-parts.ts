import type { FormMetadata } from "@conform-to/react";
import type { PaperFormValues } from "#app/features/papers/schema.ts";

/** The form of a paper as conform keeps it; every section takes it. */
export type PaperForm = FormMetadata<PaperFormValues, string[]>;

/** The fields of the form. */
export type PaperFields = ReturnType<PaperForm["getFieldset"]>;

/** What stood in a field when it was last filled from outside. */
export function textOf(field: { initialValue: unknown }): string {
  return typeof field.initialValue === "string" ? field.initialValue : "";
}

/** Whether a box was ticked when it was last filled from outside. */
export function isTicked(field: { initialValue: unknown }): boolean {
  return field.initialValue === "on";
}
