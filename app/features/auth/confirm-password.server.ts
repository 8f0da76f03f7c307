import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { attemptConfirmation, type RefusedAttempt } from "./attempts.server.ts";
import { isPasswordOf } from "./password.server.ts";

export type Confirmation =
  | { ok: true; passwordHash: string }
  | { ok: false; refused: "wrong-password" }
  | RefusedAttempt;

/** Whether the asker knows the own password; wrong ones are counted. */
export async function confirmPassword(viewer: PersonViewer, password: string): Promise<Confirmation> {
  const attempt = await attemptConfirmation(viewer.accountId);
  if (!attempt.ok) return attempt;
  const { passwordHash } = await database().account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    select: { passwordHash: true },
  });
  if (!(await isPasswordOf(passwordHash, password))) return { ok: false, refused: "wrong-password" };
  await attempt.good();
  return { ok: true, passwordHash };
}
