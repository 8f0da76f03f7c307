import { hash, verify } from "@node-rs/argon2";
import { once } from "#app/platform/once.server.ts";

/**
 * OWASP Password Storage Cheat Sheet: argon2id with 19 MiB of memory, 2 passes, 1 lane, each hash with its own salt.
 * The package's algorithm is argon2id unless told otherwise.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** The hash to keep of a password, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/**
 * Whether this is the password behind the hash. Without a hash (no such account) the same work is done and the answer
 * is no, so that the time taken says nothing.
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), normal(password));
  return matches && passwordHash !== null;
}

function nobodysHash(): Promise<string> {
  return once("auth.nobodys-hash", () => hashPassword("nobody has this password"));
}

/** NIST SP 800-63B, section 3.1.1.2: one way of writing for the same letters on every keyboard. */
function normal(password: string): string {
  return password.normalize("NFKC");
}
