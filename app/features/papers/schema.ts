import { z } from "zod";
import { isLocalDate } from "#app/domain/kernel/local-date.ts";
import { isBudgetYear, parseCents, sumOf } from "#app/domain/papers/amounts.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { PAPER_TYPES } from "./paper-views.ts";

export const MOST_ROWS = 50;
const MOST_FILES = 200;
const MOST_TEXT = 100_000;
// why: PostgreSQL keeps no U+0000, and half of a surrogate pair is no character.
const UNKEPT = /\p{Cs}/u;

/**
 * The form of a paper, new or changed. Amounts are read in the way of the page's language: with a decimal comma or a
 * decimal point. Rows that were left empty are no rows.
 * @param decimal the decimal sign of the page's language
 */
export function paperFormSchema(decimal: "," | ".") {
  return z.object({
    version: z.coerce.number().int().min(1).max(1e9).optional(),
    overwrite: z.coerce.number().int().min(1).max(1e9).optional(),
    type: z.enum(PAPER_TYPES),
    name: line(300),
    date: z.string().refine(isLocalDate, "not-a-date"),
    public: z.boolean().optional().default(false),
    authorId: id().optional(),
    editorId: id().optional(),
    underDirectionOfId: id().optional(),
    participating: z.array(id()).max(MOST_ROWS),
    proposal: text(),
    reasons: text(),
    financialEffects: text(),
    amounts: z
      .array(amountRow(decimal))
      .max(MOST_ROWS)
      .transform((rows) => rows.filter((row) => row !== null))
      .refine((rows) => sumOf(rows).ok, "amount-not-possible"),
    steps: z
      .array(stepRow)
      .max(MOST_ROWS)
      .transform((rows) => rows.filter((row) => row !== null)),
    files: z
      .array(z.object({ fileId: id(), name: line(200), public: z.boolean().optional().default(false) }))
      .max(MOST_FILES),
    upload: z.array(z.string()).max(MOST_ROWS),
    newFilesPublic: z.boolean().optional().default(false),
    reason: line(1000).optional(),
    guardReason: line(1000).optional(),
  });
}

/** The decimal sign in which people type amounts on a page of this language. */
export function decimalOf(locale: Locale): "," | "." {
  return locale === "de" ? "," : ".";
}

/** What the form means once it is read. */
export type PaperInput = z.output<ReturnType<typeof paperFormSchema>>;

/** What stands in the fields of the form, as text. */
export type PaperFormValues = {
  version?: string;
  overwrite?: string;
  type: string;
  name: string;
  date: string;
  public?: string;
  authorId?: string;
  editorId?: string;
  underDirectionOfId?: string;
  participating: string[];
  proposal?: string;
  reasons?: string;
  financialEffects?: string;
  amounts: { budgetYear?: string; amount?: string; label?: string }[];
  steps: { id?: string; organizationId?: string; role?: string; authoritative?: string; public?: string }[];
  files: { fileId: string; name: string; public?: string }[];
  upload?: string[];
  newFilesPublic?: string;
  reason?: string;
  guardReason?: string;
};

const stepRow = z
  .object({
    id: id().optional(),
    organizationId: id().optional(),
    role: z.enum(["preliminary", "decision", "information"]).optional().default("preliminary"),
    authoritative: z.boolean().optional().default(false),
    public: z.boolean().optional().default(false),
  })
  .optional()
  .transform((row, context) => {
    // why: a stored step whose body was emptied is a mistake, not a wish to take the step away.
    if (row?.id && !row.organizationId) {
      context.addIssue({ code: "custom", message: "required", path: ["organizationId"] });
    }
    if (!row?.organizationId) return null;
    return { ...row, id: row.id ?? null, organizationId: row.organizationId };
  });

function amountRow(decimal: "," | ".") {
  return z
    .object({ budgetYear: z.string().optional(), amount: z.string().max(40).optional(), label: line(200).optional() })
    .optional()
    .transform((row, context) => {
      if (!row?.budgetYear && !row?.amount && !row?.label) return null;
      const year = /^\d{4}$/.test(row.budgetYear?.trim() ?? "") ? Number(row.budgetYear) : 0;
      const cents = parseCents(row.amount ?? "", decimal);
      if (!isBudgetYear(year)) context.addIssue({ code: "custom", message: "not-a-budget-year", path: ["budgetYear"] });
      if (!cents.ok) context.addIssue({ code: "custom", message: cents.refused, path: ["amount"] });
      return { budgetYear: year, cents: cents.ok ? cents.value : 0, label: row.label ?? "" };
    });
}

function id() {
  return z.guid().transform((typed) => typed.toLowerCase());
}

function line(most: number) {
  return z
    .string()
    .max(most)
    .refine(isKept, "invalid")
    .transform((typed) => typed.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1));
}

function text() {
  return z
    .string()
    .max(MOST_TEXT)
    .refine(isKept, "invalid")
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .optional()
    .default("");
}

function isKept(typed: string): boolean {
  return !typed.includes("\0") && !UNKEPT.test(typed);
}
