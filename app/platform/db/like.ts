/**
 * The text as a literal part of a LIKE or ILIKE pattern: `%` and `_` mean themselves. The escape sign is the backslash,
 * PostgreSQL's default. Prisma's `contains` passes its text on as it is, so it needs this too.
 */
export function literalLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** A pattern that finds the text anywhere. */
export function likeAnywhere(text: string): string {
  return `%${literalLike(text)}%`;
}
