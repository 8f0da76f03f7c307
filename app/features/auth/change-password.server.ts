import { judgePassword } from "#app/domain/permissions/password.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import type { RefusedAttempt } from "./attempts.server.ts";
import { confirmPassword } from "./confirm-password.server.ts";
import { hashPassword } from "./password.server.ts";
import type { ChangePasswordInput } from "./schema.ts";
import { endSessions, tokenIn } from "./sessions.server.ts";

type Refusal<Field extends keyof ChangePasswordInput, Code extends string> = { ok: false; refused: Code; field: Field };

export type ChangePasswordAnswer =
  | { ok: true }
  | Refusal<"password", "wrong-password" | RefusedAttempt["refused"] | "changed-meanwhile">
  | Refusal<"newPassword", "password-too-short" | "password-too-long" | "password-common" | "password-own-name">;

/**
 * Sets a new password after the old one was given (NIST SP 800-63B, section 3.1.1). All other sessions end.
 * @param viewer whose password
 * @param input the parsed form
 * @param cookieHeader the request's Cookie header: this session goes on
 */
export async function changePassword(
  viewer: PersonViewer,
  input: ChangePasswordInput,
  cookieHeader: string | null,
): Promise<ChangePasswordAnswer> {
  const confirmed = await confirmPassword(viewer, input.password);
  if (!confirmed.ok) return { ...confirmed, field: "password" };
  const verdict = judgePassword(input.newPassword, await ownWords(viewer));
  if (!verdict.ok) return { ...verdict, field: "newPassword" };
  const passwordHash = await hashPassword(verdict.value);

  const { accountId, bodyId } = viewer;
  return inTransaction(async (tx): Promise<ChangePasswordAnswer> => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, passwordHash: confirmed.passwordHash },
      data: { passwordHash, passwordGivenAt: null },
    });
    if (count === 0) return { ok: false, refused: "changed-meanwhile", field: "password" };
    await endSessions(tx, accountId, tokenIn(cookieHeader));
    await record(tx, actorOf(viewer), { kind: "account.passwordChanged", bodyId, accountId });
    return { ok: true };
  });
}

/** Words that would be guessed first for this person. */
async function ownWords({ personId }: PersonViewer): Promise<string[]> {
  const { givenName, familyName, account, body } = await database().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      givenName: true,
      familyName: true,
      account: { select: { email: true } },
      body: { select: { name: true, shortName: true } },
    },
  });
  return [givenName, familyName, body.name, body.shortName, ...(account?.email.split(/[@.]/) ?? [])];
}
