import { type Accepted, accepted, type Refused, refused } from "#app/domain/kernel/result.ts";
import { holdAdministration } from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { createAccount } from "./create-account.server.ts";
import { newOneTimePassword } from "./one-time-password.server.ts";
import type { OpenAccountInput } from "./schema.ts";

export type OpenAccountAnswer = Accepted<string> | (Refused<"account-exists" | "email-taken"> & { field: "email" });

/**
 * Makes the account of a person who has none, with a one-time password.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it; 404 when it is nobody of the asker's body
 * @param input the parsed form; the address in small letters
 * @returns the password, shown once and kept as a hash only
 */
export async function openAccount(
  viewer: Viewer,
  personId: string | undefined,
  { email }: OpenAccountInput,
): Promise<OpenAccountAnswer> {
  const { bodyId, accountId: createdBy } = requireCan(viewer, "account.manage");
  if (!isUuid(personId)) throw notFound();
  const password = newOneTimePassword();
  return inTransaction(async (tx): Promise<OpenAccountAnswer> => {
    await holdAdministration(tx);
    const person = await tx.person.findFirst({
      where: { id: personId, bodyId },
      select: { account: { select: { id: true } } },
    });
    if (!person) throw notFound();
    if (person.account) return { ...refused("account-exists"), field: "email" };
    if ((await tx.account.count({ where: { email } })) > 0) return { ...refused("email-taken"), field: "email" };
    await createAccount(tx, { personId, email, password, given: true, createdBy });
    return accepted(password);
  });
}
