import { pool } from "#app/platform/db/clients.server.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";

/** A sign-in with the account it belongs to. */
export type SessionRow = {
  id: string;
  expiresAt: Date;
  secondFactorAt: Date | null;
  createdAt: Date;
  accountId: string;
  personId: string;
  disabled: boolean;
  enrolled: boolean;
};

const SESSIONS = `
  SELECT s.id, s.expires_at AS "expiresAt", s.second_factor_at AS "secondFactorAt", s.created_at AS "createdAt",
    a.id AS "accountId", a.person_id AS "personId", a.disabled_at IS NOT NULL AS disabled,
    a.totp_confirmed_at IS NOT NULL AS enrolled
  FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = ANY($1)`;

/**
 * The sign-in of this hashed token, or null. A hall whose devices all ask in the same second is read in a few queries.
 */
export function readSession(id: string): Promise<SessionRow | null> {
  return once("auth.sessions", () => gather(readSessions))(id);
}

async function readSessions(ids: string[]): Promise<Map<string, SessionRow>> {
  const { rows } = await pool().query<SessionRow>({ name: "auth-sessions", text: SESSIONS, values: [ids] });
  return new Map(rows.map((row) => [row.id, row]));
}
