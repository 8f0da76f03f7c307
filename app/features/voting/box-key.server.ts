import { createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from "node:crypto";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { destroyKey, findKey, keepKey, listKeys } from "#app/platform/key-folder.server.ts";

const START = "box-";
/** Longer than any transaction that opens a vote: a younger key may belong to a vote that is just being opened. */
const YOUNG_MS = 2 * 60_000;

/** The shared secret of a box's private half with an envelope's one-time key (X25519). */
export type Agree = (oneTimeKey: Uint8Array) => Uint8Array;

/**
 * Makes the key pair of a secret vote's box. The private half goes into a file outside the database and its backups; a
 * vote that is not opened after all leaves a key that opens nothing and is swept away.
 * @returns the public half, 32 bytes
 */
export async function makeBoxKey(): Promise<Uint8Array<ArrayBuffer>> {
  const { x, d } = generateKeyPairSync("x25519").privateKey.export({ format: "jwk" });
  const publicKey = Uint8Array.from(Buffer.from(x ?? "", "base64url"));
  await keepKey(nameOf(publicKey), Buffer.from(d ?? "", "base64url"));
  return publicKey;
}

/** The private half in use; null when it is lost, and then no envelope of this box can be opened by anybody. */
export async function findBoxKey(publicKey: Uint8Array): Promise<Agree | null> {
  const secret = await findKey(nameOf(publicKey));
  if (!secret) return null;
  const own = { kty: "OKP", crv: "X25519", x: Buffer.from(publicKey).toString("base64url") };
  const privateKey = createPrivateKey({ key: { ...own, d: secret.toString("base64url") }, format: "jwk" });
  return (oneTimeKey) => {
    const x = Buffer.from(oneTimeKey).toString("base64url");
    const theirs = createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" });
    return diffieHellman({ privateKey, publicKey: theirs });
  };
}

/** Whether a secret vote runs on devices whose envelopes nobody can open any more. */
export async function isBoxLost(poll: { publicKey: Uint8Array | null; onPaper: boolean }): Promise<boolean> {
  return poll.publicKey !== null && !poll.onPaper && (await findBoxKey(poll.publicKey)) === null;
}

/** The fingerprint of the box's public key, for the meeting's record. */
export function boxKeyFingerprint(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest("hex");
}

/**
 * Destroys the keys of boxes that no vote uses any more: of votes that are counted, cancelled or went on with slips, and
 * of votes that were not opened after all. Doing it again finds nothing.
 * @returns how many were destroyed
 */
export async function destroyUselessBoxKeys(): Promise<number> {
  // why: the folder is read first; a key that comes later belongs to a vote that is not known here yet.
  const files = await listKeys(START);
  if (files.length === 0) return 0;
  const polls = await database().poll.findMany({
    where: { publicKey: { not: null } },
    select: { publicKey: true, state: true, onPaper: true },
  });
  const isRunning = new Map<string, boolean>();
  for (const { publicKey, state, onPaper } of polls) {
    if (publicKey) isRunning.set(nameOf(publicKey), state === "open" && !onPaper);
  }
  const oldest = now().getTime() - YOUNG_MS;
  const useless = files.filter(({ name, since }) => !(isRunning.get(name) ?? since.getTime() > oldest));
  for (const { name } of useless) await destroyKey(name);
  return useless.length;
}

function nameOf(publicKey: Uint8Array): string {
  return `${START}${boxKeyFingerprint(publicKey).slice(0, 32)}`;
}
