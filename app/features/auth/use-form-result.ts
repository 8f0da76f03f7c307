import type { SubmissionResult } from "@conform-to/react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import type { SummaryError } from "#app/ui/error-summary.tsx";

/** The answer to a form in words: errors beside the fields and in the summary, and what was typed. */
export function useFormResult(result: SubmissionResult<string[]> | undefined) {
  const refusal = useRefusal();
  const codes = result?.error ?? {};
  return {
    errorsOf: (field: string): string | undefined => refusal(codes[field]),
    typed: (field: string): string | undefined => {
      const value = result?.initialValue?.[field];
      return typeof value === "string" ? value : undefined;
    },
    summary: Object.entries(codes).flatMap(([field, found]): SummaryError[] => {
      const message = refusal(found);
      return message ? [{ message, field: field === "" ? undefined : field }] : [];
    }),
  };
}
