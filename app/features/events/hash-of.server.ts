import { createHash } from "node:crypto";
import { canonicalJson, type JsonValue } from "#app/domain/voting/canonical-json.ts";

/** SHA-256 in hex over the value's canonical JSON (keys sorted, no spaces, RFC 8785). */
export function hashOf(value: JsonValue): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
