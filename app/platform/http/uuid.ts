const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a UUID in its usual text form (RFC 9562, section 4); anything else can name no row. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}
