import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { createAccount } from "#app/features/auth/create-account.server.ts";
import { newOneTimePassword } from "#app/features/auth/one-time-password.server.ts";
import { createBody, type NewBody } from "#app/features/council/create-body.server.ts";
import { insertPerson } from "#app/features/council/create-person.server.ts";
import { insertDuty } from "#app/features/council/give-duty.server.ts";
import { createNumbering } from "#app/features/papers/create-numbering.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";

export type NewInstallation = {
  body: NewBody;
  administrator: { givenName: string; familyName: string; email: string };
};

const THE_INSTALLATION = { accountId: null };

/**
 * Makes an empty installation one that somebody can work with: the town, its council, the numbering of papers, and the
 * first administrator. All or nothing.
 * @returns the administrator's one-time password; "body-exists" where a town is there already
 */
export function setUp({ body, administrator }: NewInstallation): Promise<Verdict<string, "body-exists">> {
  const password = newOneTimePassword();
  return inTransaction(async (tx) => {
    const made = await createBody(tx, body);
    if (!made.ok) return made;
    const bodyId = made.value;
    await createNumbering(tx, bodyId);
    const { givenName, familyName, email } = administrator;
    const personId = await insertPerson(tx, THE_INSTALLATION, bodyId, { givenName, familyName });
    await insertDuty(tx, THE_INSTALLATION, { bodyId, personId, duty: "administrator" });
    await createAccount(tx, { personId, email, password, given: true });
    return accepted(password);
  });
}
