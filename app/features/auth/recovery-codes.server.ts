import type { Tx } from "#app/platform/db/transactions.server.ts";
import { randomReadable } from "#app/platform/random.server.ts";
import { keyedFingerprint } from "#app/platform/seal.server.ts";

export const RECOVERY_CODES = 10;
const GROUPS = 3;
const GROUP_LENGTH = 4;

/**
 * Gives the account ten new recovery codes and takes the old ones away.
 * @returns the codes as "k7m4-9xqp-3rth", about 58 bits each; they are shown once and kept as fingerprints only
 */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  const data = await Promise.all(codes.map(async (code) => ({ accountId, codeHash: await hashOf(accountId, code) })));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data });
  return codes;
}

/**
 * Uses up a recovery code.
 * @param typed as it was typed; case, spaces and dashes do not matter
 * @returns how many are left, or null when this is no unused code of the account
 */
export async function spendRecoveryCode(tx: Tx, accountId: string, typed: string, at: Date): Promise<number | null> {
  const codeHash = await hashOf(accountId, typed);
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1 ? countUnused(tx, accountId) : null;
}

/** How many codes still work. */
export function countUnused(tx: Tx, accountId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { accountId, usedAt: null } });
}

function newCode(): string {
  return Array.from({ length: GROUPS }, () => randomReadable(GROUP_LENGTH)).join("-");
}

async function hashOf(accountId: string, code: string): Promise<string> {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (await keyedFingerprint({ purpose: "recovery-code", owner: accountId }, plain)).toString("base64url");
}
