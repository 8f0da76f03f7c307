import { record } from "#app/features/events/record.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { hashPassword } from "./password.server.ts";
import { sealTotpSecret, totpSecretBytes } from "./totp.server.ts";

export type NewAccount = {
  personId: string;
  email: string;
  password: string;
  /** base32; when given, the second factor counts as set up and confirmed. */
  totpSecret?: string;
  /** True for a password that its owner has to replace after the first sign-in. */
  given?: boolean;
  /** Whose account made this one; none for the installation itself. */
  createdBy?: string;
};

/**
 * Makes the account of a person who has none. The password is taken as it is.
 * @param tx the running transaction
 * @returns the account's id
 */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string> {
  const { personId, email, password, totpSecret, given = false, createdBy = null } = account;
  const passwordHash = await hashPassword(password);
  const { id: accountId, person } = await tx.account.create({
    data: { personId, email: email.trim().toLowerCase(), passwordHash, passwordGivenAt: given ? now() : null },
    select: { id: true, person: { select: { bodyId: true } } },
  });
  if (totpSecret !== undefined) {
    const sealed = await sealTotpSecret(accountId, totpSecretBytes(totpSecret));
    await tx.account.update({
      where: { id: accountId },
      data: { totpSecret: sealed, totpConfirmedAt: now() },
      select: { id: true },
    });
  }
  await record(tx, { accountId: createdBy }, { kind: "account.created", bodyId: person.bodyId, accountId });
  return accountId;
}
