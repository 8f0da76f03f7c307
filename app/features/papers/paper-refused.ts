import type { Refused } from "#app/domain/kernel/result.ts";

/** A refusal of a paper's form: the code, and the field it stands beside; without a field it concerns the whole form. */
export type PaperRefused = Refused<string> & { readonly field?: string };

/** The answer of a command on papers. */
export type PaperAnswer<T> = { readonly ok: true; readonly value: T } | PaperRefused;

/** A refusal that stands beside a field. */
export function refusedAt(code: string, field?: string): PaperRefused {
  return field === undefined ? { ok: false, refused: code } : { ok: false, refused: code, field };
}
