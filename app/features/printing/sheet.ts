import type { Locale } from "#app/i18n/locale.ts";
import type { JsonValue, PdfStandard } from "#app/platform/pdf/typeset.server.ts";

/** What a template gets; only JSON, so that nothing in it can be read as the typesetter's source. */
export type SheetData = { readonly [key: string]: JsonValue };

/** In which language headings are printed, and which standard the file keeps. */
export type Wanted = { locale: Locale; standard: PdfStandard };

/** A term and what it is; of several lines each stands on its own. */
export type Fact = { term: string; value: string[] };

/** A table with its head, every cell as it is printed. */
export type PrintedTable = { head: string[]; rows: string[][] };

export type TemplateName =
  | "agenda"
  | "invitation"
  | "paper"
  | "minutes"
  | "extract"
  | "attendance"
  | "result"
  | "folder"
  | "folder-item";

/** A finished document. */
export type PrintedPdf = {
  bytes: Uint8Array;
  sha256: string;
  /** Safe, with the words of the language it was asked in. */
  fileName: string;
};

/** The facts that have a value; a value of nothing is no fact. */
export function factsOf(all: readonly { term: string; value: string | readonly string[] | null }[]): Fact[] {
  return all.flatMap(({ term, value }) => {
    const lines = (typeof value === "string" ? [value] : [...(value ?? [])]).filter((line) => line.trim() !== "");
    return lines.length > 0 ? [{ term, value: lines }] : [];
  });
}
