import { randomBytes } from "node:crypto";
import { generateSync, generateURI, ScureBase32Plugin, verifySync } from "otplib";
import { TOTP_DIGITS, TOTP_STEP_SECONDS, TOTP_WINDOW_STEPS } from "#app/domain/permissions/second-factor.ts";
import { openSealed, sealBytes } from "#app/platform/seal.server.ts";

/** 160 bits, as RFC 4226, section 4, R6 recommends. */
export const TOTP_SECRET_BYTES = 20;

const OPTIONS = { algorithm: "sha1", digits: TOTP_DIGITS, period: TOTP_STEP_SECONDS } as const;
const base32 = new ScureBase32Plugin();

/** A fresh secret in base32, 32 signs. */
export function newTotpSecret(): string {
  return base32.encode(randomBytes(TOTP_SECRET_BYTES));
}

/** The secret as authenticator apps want it typed. */
export function totpSecretText(secret: Uint8Array): string {
  return base32.encode(secret);
}

/** The bytes of a base32 secret; throws when it is none. */
export function totpSecretBytes(text: string): Uint8Array {
  return base32.decode(text);
}

/** The six digits of the step in which `at` lies. */
export function totpCodeAt(secret: Uint8Array, at: Date): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000), ...OPTIONS });
}

/** The number of the step whose code this is, looked for around `at`; null when it is none of them. */
export function findTotpStep(secret: Uint8Array, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(at.getTime() / 1000);
  const epochTolerance = TOTP_WINDOW_STEPS * TOTP_STEP_SECONDS;
  const result = verifySync({ secret, token: code, epoch, epochTolerance, ...OPTIONS });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** The address that a QR code carries into an authenticator app. */
export function totpUri(issuer: string, label: string, secret: Uint8Array): string {
  return generateURI({ issuer, label, secret: base32.encode(secret), ...OPTIONS });
}

/** The secret as it lies in the account's row: sealed, and of no use in another row. */
export function sealTotpSecret(accountId: string, secret: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sealBytes({ purpose: "totp", owner: accountId }, secret);
}

/** The secret of an account's row; null when the installation's key has changed. */
export function openTotpSecret(accountId: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  return openSealed({ purpose: "totp", owner: accountId }, sealed);
}
