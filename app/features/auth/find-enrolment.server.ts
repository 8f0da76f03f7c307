import QRCode from "qrcode";
import { database } from "#app/platform/db/clients.server.ts";
import { keyedFingerprint } from "#app/platform/seal.server.ts";
import { TOTP_SECRET_BYTES, totpSecretText, totpUri } from "./totp.server.ts";
import type { PendingSignIn } from "./viewer-from-cookie.server.ts";

/** What the page shows while a second factor is set up. */
export type Enrolment = {
  /** The secret in groups of four, for typing. */
  groups: string[];
  /** Opens an authenticator app on the same device. */
  uri: string;
  /** The same as a QR code, an image as data address. */
  image: string;
};

const GROUP_LENGTH = 4;

/**
 * The page's content for a half-finished sign-in; it is the same at each reload and another one at the next sign-in.
 * @returns null once a second factor is set up: then there is nothing to show any more
 */
export async function findEnrolment(pending: PendingSignIn): Promise<Enrolment | null> {
  const { email, person, totpConfirmedAt } = await database().account.findUniqueOrThrow({
    where: { id: pending.accountId },
    select: { email: true, totpConfirmedAt: true, person: { select: { body: { select: { shortName: true } } } } },
  });
  if (totpConfirmedAt) return null;
  const secret = await offeredSecret(pending);
  const uri = totpUri(`Ratswerk ${person.body.shortName}`, email, secret);
  const svg = await QRCode.toString(uri, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return {
    groups: totpSecretText(secret).match(new RegExp(`.{1,${GROUP_LENGTH}}`, "g")) ?? [],
    uri,
    image: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}

/**
 * The secret offered to this sign-in. It is worked out from the session's token with the installation's key instead of
 * being stored: somebody who also knows the password is offered another one and so cannot know what the owner scans.
 */
export async function offeredSecret({ accountId, token }: PendingSignIn): Promise<Uint8Array> {
  const print = await keyedFingerprint({ purpose: "enrolment", owner: accountId }, token);
  return print.subarray(0, TOTP_SECRET_BYTES);
}
