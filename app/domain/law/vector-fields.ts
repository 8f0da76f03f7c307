/** One case of a file of vectors, as read; nothing about its fields is believed. */
export type Fields = { readonly [name: string]: unknown };

/** True for a JSON object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A number; undefined when the field is absent or null. What is no number becomes NaN, which every rule refuses. */
export function numberOf(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === "number" ? value : Number.NaN;
}

/** The named numbers that the case has, for a rule that takes them all as optional. */
export function numbersOf<const Name extends string>(
  fields: Fields,
  names: readonly Name[],
): { readonly [Key in Name]?: number } {
  const present = names.flatMap((name) => {
    const value = numberOf(fields, name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(present);
}

/** The named flags that the case has; null when one of them is neither true nor false. */
export function flagsOf<const Name extends string>(
  fields: Fields,
  names: readonly Name[],
): { readonly [Key in Name]?: boolean } | null {
  const flags: { [Key in Name]?: boolean } = {};
  for (const name of names) {
    const value = fields[name] ?? undefined;
    if (value !== undefined && typeof value !== "boolean") return null;
    if (value !== undefined) flags[name] = value;
  }
  return flags;
}

/** A list of numbers; null for anything else. */
export function numberList(value: unknown): readonly number[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : null;
}

/** A word without case, accents, spaces and hyphens: "D'Hondt" and "DHONDT" are one. */
export function plainWord(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toUpperCase();
}
