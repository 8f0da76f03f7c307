import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

/** What a reference says: the running number of the year, and for a supplement its own number. */
export type ReferenceParts = { readonly number: number; readonly year: number; readonly supplement: number | null };

const PLACEHOLDER = /\{([a-z]+)\}/g;

/**
 * True for a numbering scheme such as "VO/{number}/{yy}": the running number once, the year once as {yy} or {yyyy}
 * (numbers start anew each year, so without a year two papers would share one), no other placeholder. House rule.
 */
export function isReferencePattern(pattern: string): boolean {
  const names = [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name);
  const years = names.filter((name) => name === "yy" || name === "yyyy");
  const numbers = names.filter((name) => name === "number");
  const touching = /\}\{/.test(pattern);
  const stray = /[{}]/.test(pattern.replace(PLACEHOLDER, ""));
  return numbers.length === 1 && years.length === 1 && names.length === 2 && !touching && !stray;
}

/** "VO/{number}/{yy}" and 10742 of 2023 is "VO/10742/23", its first supplement "VO/10742/23-1". No zeros in front. */
export function formatReference(
  pattern: string,
  { number, year, supplement }: ReferenceParts,
): Verdict<string, "not-a-reference-pattern" | "not-a-reference"> {
  if (!isReferencePattern(pattern)) return refused("not-a-reference-pattern");
  const whole = [number, supplement ?? 1].every((value) => Number.isSafeInteger(value) && value > 0);
  if (!whole || !Number.isSafeInteger(year) || year < 2000 || year > 2099) return refused("not-a-reference");
  const base = pattern.replace(PLACEHOLDER, (_, name) =>
    name === "number" ? String(number) : name === "yy" ? String(year).slice(2) : String(year),
  );
  return accepted(supplement === null ? base : `${base}-${supplement}`);
}

/** Reads a reference of the scheme; a two-digit year lies in 2000 to 2099. */
export function parseReference(
  pattern: string,
  text: string,
): Verdict<ReferenceParts, "not-a-reference-pattern" | "not-a-reference"> {
  if (!isReferencePattern(pattern)) return refused("not-a-reference-pattern");
  const source = pattern
    .split(PLACEHOLDER)
    .map((piece, index) => (index % 2 === 0 ? literally(piece) : GROUP[piece as keyof typeof GROUP]))
    .join("");
  const found = new RegExp(`^${source}(?:-(?<supplement>[1-9]\\d{0,3}))?$`).exec(text.trim())?.groups;
  if (!found) return refused("not-a-reference");
  return accepted({
    number: Number(found.number),
    year: found.yyyy ? Number(found.yyyy) : 2000 + Number(found.yy),
    supplement: found.supplement ? Number(found.supplement) : null,
  });
}

const GROUP = {
  number: "(?<number>[1-9]\\d{0,8})",
  yy: "(?<yy>\\d{2})",
  yyyy: "(?<yyyy>20\\d{2})",
} as const;

function literally(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\/-]/g, "\\$&");
}
