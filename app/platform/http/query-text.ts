/** The longest text that a search field takes, in characters; what is longer is cut. */
export const MOST_QUERY_CHARACTERS = 200;

/**
 * What was typed into a search field, fit for the database: control characters (PostgreSQL refuses U+0000) become
 * spaces, runs of space become one, halves of surrogate pairs go, the rest is cut.
 * @param typed the value of the query parameter; null when it is missing
 */
export function queryText(typed: string | null | undefined): string {
  // why: cutting first keeps the work small whatever was sent; the factor leaves room for the spaces that go.
  const start = (typed ?? "").slice(0, MOST_QUERY_CHARACTERS * 4);
  const clean = start
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...clean].slice(0, MOST_QUERY_CHARACTERS).join("").trim();
}

/** A page number counted from 1; anything else is page 1. */
export function pageNumber(typed: string | null | undefined): number {
  return /^[1-9]\d{0,6}$/.test(typed ?? "") ? Number(typed) : 1;
}
