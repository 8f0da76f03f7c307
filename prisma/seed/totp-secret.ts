import { createHash } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LENGTH = 32;

/** A base32 secret (RFC 4648) that is the same at every start, so that a demo phone keeps working. */
export function totpSecretFor(person: string): string {
  const bytes = createHash("sha256").update(`demo:${person}`).digest();
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[(bytes[index] ?? 0) % ALPHABET.length]).join("");
}
