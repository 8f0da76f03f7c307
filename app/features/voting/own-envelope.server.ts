import type { OwnEnvelope } from "./ballot-answer.ts";
import { receiptSigner } from "./receipt-signature.server.ts";
import { fingerprint } from "./seal-envelope.ts";

/**
 * What its owner is told of an envelope in the box: fingerprint, signature and key.
 * @param of an envelope as it lies in the box; after the count there is none
 */
export async function ownEnvelope(of: {
  pollId: string;
  epoch: number;
  envelope: Uint8Array;
  key: string;
}): Promise<OwnEnvelope> {
  const tracker = fingerprint(of.envelope);
  const sign = await receiptSigner();
  return { tracker, signature: sign({ pollId: of.pollId, epoch: of.epoch, tracker }), key: of.key };
}
