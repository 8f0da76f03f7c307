import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { once } from "./once.server.ts";
import { keptSecret } from "./secret.server.ts";

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** What a sealed value is for and whose it is; it opens with exactly the same two words only. */
export type Seal = { purpose: string; owner: string };

/**
 * Locks a small value for keeping in the database: AES-256-GCM (NIST SP 800-38D) with a key of this installation.
 * @param seal purpose and owner; both are bound to the value, so that it cannot be moved to somebody else's row
 * @param plain the value
 * @returns one byte of version, 12 of nonce, the ciphertext, 16 of tag
 */
export async function sealBytes(seal: Seal, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", await keyFor(seal.purpose), nonce);
  cipher.setAAD(boundWords(seal));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()]));
}

/**
 * Opens what `sealBytes` locked.
 * @returns null when it was locked for something else, was touched, or when the installation's key has changed
 */
export async function openSealed(seal: Seal, sealed: Uint8Array): Promise<Buffer | null> {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", await keyFor(seal.purpose), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundWords(seal));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    log.warn({ code: "seal-broken", purpose: seal.purpose, message: error instanceof Error ? error.message : "" });
    return null;
  }
}

/**
 * A keyed fingerprint (HMAC-SHA-256) of a value: the same value gives the same 32 bytes, and nobody who lacks the
 * installation's key can check a guess.
 */
export async function keyedFingerprint(seal: Seal, value: string): Promise<Buffer> {
  const hmac = createHmac("sha256", await keyFor(seal.purpose));
  return hmac.update(boundWords(seal)).update("\0").update(value).digest();
}

function boundWords({ purpose, owner }: Seal): Buffer {
  return Buffer.from(`ratswerk/${purpose}/${owner}`);
}

/** One key for each purpose (HKDF, RFC 5869), so that no value of one kind says anything about another. */
async function keyFor(purpose: string): Promise<Buffer> {
  return Buffer.from(hkdfSync("sha256", await root(), "ratswerk", purpose, KEY_BYTES));
}

/** SECRET_KEY, or the key this installation made for itself under DATA_DIR/secrets/app.key. */
async function root(): Promise<string> {
  const { SECRET_KEY, DATA_DIR } = env();
  return SECRET_KEY ?? once("seal.root", () => keptSecret(DATA_DIR, "app.key"));
}
