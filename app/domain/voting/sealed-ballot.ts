import type { Choice } from "./ballot.ts";

/** Version of the envelope's format; another one is not opened. */
const VERSION = 1;
const CHOICES = ["yes", "no", "abstain"] as const satisfies readonly Choice[];

/** What is sealed: one byte of version, one of choice, the rest random. The same length whatever was chosen. */
export const PLAIN_BYTES = 62;
export const PADDING_BYTES = PLAIN_BYTES - 2;

/** Where the parts of an envelope lie: version, the sender's one-time public key, nonce, sealed choice with its tag. */
export const ENVELOPE = { version: 1, oneTimeKey: 32, nonce: 24, sealed: PLAIN_BYTES + 16 } as const;
export const ENVELOPE_BYTES = ENVELOPE.version + ENVELOPE.oneTimeKey + ENVELOPE.nonce + ENVELOPE.sealed;

/** An envelope as text: base64url without padding, which comes out even. */
export const ENVELOPE_TEXT = new RegExp(`^[\\w-]{${(ENVELOPE_BYTES / 3) * 4}}$`);

/** Whose envelope it is, and for which vote. */
export type EnvelopePlace = { readonly pollId: string; readonly epoch: number; readonly personId: string };

/** The choice as bytes of a fixed length. */
export function encodeChoice(choice: Choice, padding: Uint8Array): Uint8Array {
  if (padding.length !== PADDING_BYTES) throw new RangeError(`${padding.length} bytes of padding`);
  return Uint8Array.of(VERSION, CHOICES.indexOf(choice) + 1, ...padding);
}

/** The choice that the bytes say; null for anything else, which counts as an invalid vote. */
export function decodeChoice(plain: Uint8Array): Choice | null {
  if (plain.length !== PLAIN_BYTES || plain[0] !== VERSION) return null;
  return CHOICES[(plain[1] ?? 0) - 1] ?? null;
}

/** The envelope's parts; null when it has another length or version. */
export function splitEnvelope(
  envelope: Uint8Array,
): { oneTimeKey: Uint8Array; nonce: Uint8Array; sealed: Uint8Array } | null {
  if (envelope.length !== ENVELOPE_BYTES || envelope[0] !== VERSION) return null;
  const nonceAt = ENVELOPE.version + ENVELOPE.oneTimeKey;
  const sealedAt = nonceAt + ENVELOPE.nonce;
  return {
    oneTimeKey: envelope.subarray(ENVELOPE.version, nonceAt),
    nonce: envelope.subarray(nonceAt, sealedAt),
    sealed: envelope.subarray(sealedAt),
  };
}

/** The parts as one envelope. */
export function joinEnvelope(parts: { oneTimeKey: Uint8Array; nonce: Uint8Array; sealed: Uint8Array }): Uint8Array {
  return Uint8Array.of(VERSION, ...parts.oneTimeKey, ...parts.nonce, ...parts.sealed);
}

/**
 * The words that are sealed in with the choice (additional data of the cipher): an envelope opens only as this person's,
 * in this vote and this epoch, so that a copied one is worth nothing.
 */
export function boundWords({ pollId, epoch, personId }: EnvelopePlace): string {
  return `ratswerk/secret-vote/${VERSION}/${pollId}/${epoch}/${personId}`;
}

/** Crockford's signs: digits and capitals without I, L, O and U, so that nothing is misread. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TRACKER_SIGNS = 16;
const GROUP = 4;

/**
 * The fingerprint by which an envelope is found again in the counted box: the first 80 bits of its SHA-256.
 * @returns 16 signs in groups of four, for example "7XKD-20RM-…"
 */
export function trackerOf(digest: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let signs = "";
  for (const byte of digest) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && signs.length < TRACKER_SIGNS) {
      held -= 5;
      signs += SIGNS[(bits >> held) & 31] ?? "";
    }
    bits &= (1 << held) - 1;
  }
  return inGroups(signs);
}

/**
 * Reads a fingerprint as a person types it: any case, with or without hyphens and spaces, O for 0, I and L for 1.
 * @returns null when it is none
 */
export function parseTracker(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const isOne = signs.length === TRACKER_SIGNS && [...signs].every((sign) => SIGNS.includes(sign));
  return isOne ? inGroups(signs) : null;
}

/** The fingerprints in the order of their signs, which tells nothing of when an envelope came. */
export function sortTrackers(trackers: readonly string[]): string[] {
  return [...trackers].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

/**
 * The root of the box: a Merkle tree hash (RFC 9162, 2.1.1) over the sorted fingerprints as ASCII text. Whoever has the
 * list computes it again; a list with one envelope more, less or changed has another root.
 * @param sha256 the hash function, because the rules themselves compute nothing secret
 * @returns lower-case hex
 */
export function boxRoot(trackers: readonly string[], sha256: (bytes: Uint8Array) => Uint8Array): string {
  const leaves = sortTrackers(trackers).map((tracker) => {
    return sha256(Uint8Array.of(0, ...[...tracker].map((sign) => sign.charCodeAt(0))));
  });
  const root = treeHash(leaves, sha256);
  return [...root].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function treeHash(leaves: readonly Uint8Array[], sha256: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const [first] = leaves;
  if (!first) return sha256(new Uint8Array());
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const left = treeHash(leaves.slice(0, split), sha256);
  const right = treeHash(leaves.slice(split), sha256);
  return sha256(Uint8Array.of(1, ...left, ...right));
}

/** What a receipt says, as it is signed: this envelope lies in the box of this vote. Never how it reads. */
export function receiptWords(receipt: { pollId: string; epoch: number; tracker: string }): string {
  return `ratswerk/receipt/${VERSION}/${receipt.pollId}/${receipt.epoch}/${receipt.tracker}`;
}

function inGroups(signs: string): string {
  return signs.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? "";
}
