/** Whether every text in a message can be kept: PostgreSQL takes no zero character, and half a character is none. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000");
  if (typeof value === "object" && value !== null) return Object.values(value).every(isStorable);
  return true;
}
