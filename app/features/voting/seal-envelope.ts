import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Choice } from "#app/domain/voting/ballot.ts";
import {
  boundWords,
  decodeChoice,
  ENVELOPE,
  type EnvelopePlace,
  encodeChoice,
  joinEnvelope,
  PADDING_BYTES,
  splitEnvelope,
  trackerOf,
} from "#app/domain/voting/sealed-ballot.ts";

const KEY_BYTES = 32;
const CONTEXT = new TextEncoder().encode("ratswerk/secret-vote");

/**
 * Seals a choice to the key of a vote's box: a one-time X25519 key (RFC 7748), HKDF-SHA-256 (RFC 5869) and
 * XChaCha20-Poly1305. Runs in the browser also where a hall's network serves the page without TLS; the randomness is
 * the browser's own. Nothing of the one-time key is kept: not even the sender can open the envelope again.
 * @param boxKey the public half of the box's key, 32 bytes
 * @returns an envelope of constant length
 */
export function sealEnvelope(boxKey: Uint8Array, choice: Choice, place: EnvelopePlace): Uint8Array {
  const oneTime = x25519.keygen(randomBytes(KEY_BYTES));
  const key = envelopeKey(x25519.getSharedSecret(oneTime.secretKey, boxKey), oneTime.publicKey, boxKey);
  const nonce = randomBytes(ENVELOPE.nonce);
  const plain = encodeChoice(choice, randomBytes(PADDING_BYTES));
  const sealed = xchacha20poly1305(key, nonce, additional(place)).encrypt(plain);
  oneTime.secretKey.fill(0);
  return joinEnvelope({ oneTimeKey: oneTime.publicKey, nonce, sealed });
}

/**
 * Opens an envelope.
 * @param agree the shared secret of the box's private half with a one-time key (X25519); may throw for a bad key
 * @param boxKey the public half of the box's key
 * @returns null when it was sealed for another box, person, vote or epoch, was touched, or says no choice
 */
export function openEnvelope(
  agree: (oneTimeKey: Uint8Array) => Uint8Array,
  boxKey: Uint8Array,
  envelope: Uint8Array,
  place: EnvelopePlace,
): Choice | null {
  const parts = splitEnvelope(envelope);
  if (!parts) return null;
  try {
    const key = envelopeKey(agree(parts.oneTimeKey), parts.oneTimeKey, boxKey);
    return decodeChoice(xchacha20poly1305(key, parts.nonce, additional(place)).decrypt(parts.sealed));
  } catch {
    // why: which of the many ways to be wrong it was is of no matter; the vote is invalid, and its owner must not learn more.
    return null;
  }
}

/** The fingerprint by which the envelope is found again, in the browser and on the server alike. */
export function fingerprint(envelope: Uint8Array): string {
  return trackerOf(sha256(envelope));
}

/** Bytes as base64url without padding (RFC 4648), by hand: browsers and Node share no ready-made one. */
export function toText(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The bytes of such a text. Throws for anything else. */
export function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}

function envelopeKey(shared: Uint8Array, oneTimeKey: Uint8Array, boxKey: Uint8Array): Uint8Array {
  return hkdf(sha256, shared, Uint8Array.of(...oneTimeKey, ...boxKey), CONTEXT, KEY_BYTES);
}

function additional(place: EnvelopePlace): Uint8Array {
  return new TextEncoder().encode(boundWords(place));
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
