import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { receiptWords } from "#app/domain/voting/sealed-ballot.ts";
import { once } from "#app/platform/once.server.ts";
import { keyedFingerprint } from "#app/platform/seal.server.ts";

/** What stands before the 32 bytes of an Ed25519 key in PKCS#8 (RFC 8410). */
const PKCS8_START = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs that this envelope lies in the box of this vote; says nothing of the choice. */
export type SignReceipt = (receipt: { pollId: string; epoch: number; tracker: string }) => string;

/**
 * The installation's signature for receipts: Ed25519 (RFC 8032), its key derived from the installation's own secret, so
 * that every node signs with the same one and nothing further has to be kept.
 * @returns signs in base64url
 */
export async function receiptSigner(): Promise<SignReceipt> {
  const key = await signingKey();
  return (receipt) => sign(null, Buffer.from(receiptWords(receipt)), key).toString("base64url");
}

/** The public half, for whoever wants to check a receipt: PEM. */
export async function receiptPublicKey(): Promise<string> {
  return createPublicKey(await signingKey())
    .export({ type: "spki", format: "pem" })
    .toString();
}

function signingKey(): Promise<KeyObject> {
  return once("voting.receiptKey", async () => {
    const seed = await keyedFingerprint({ purpose: "receipt", owner: "ed25519" }, "signing key");
    return createPrivateKey({ key: Buffer.concat([PKCS8_START, seed]), format: "der", type: "pkcs8" });
  });
}
