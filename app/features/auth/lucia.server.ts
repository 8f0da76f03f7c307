import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { database } from "#app/platform/db/clients.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { env } from "#app/platform/env.server.ts";
import { once } from "#app/platform/once.server.ts";
import { readSession } from "./read-session.server.ts";

export const SESSION_DAYS = 14;

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseSessionAttributes: { secondFactorAt: Date | null; startedAt: Date };
    DatabaseUserAttributes: { personId: string; enrolled: boolean };
  }
}

/** Sign-ins by cookie. Nothing outside this feature knows Lucia. */
export function lucia() {
  return once("auth.lucia", makeLucia);
}

function makeLucia() {
  return new Lucia(sessionsIn(database), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, "d"),
    sessionCookie: {
      name: "ratswerk_session",
      attributes: { secure: env().SECURE_COOKIES, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ secondFactorAt, startedAt }) => ({ secondFactorAt, startedAt }),
    getUserAttributes: ({ personId, enrolled }) => ({ personId, enrolled }),
  });
}

/** The cookie carries the token, the table only this SHA-256 of it: a copy of the table opens no door. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Lucia's seven methods over the session table.
 * @param client the connection that writes at the time of the call, or a running transaction
 */
export function sessionsIn(client: () => Tx): Adapter {
  return {
    // why: read outside a running transaction, together with others who ask at the same moment.
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await readSession(hashOfToken(token));
      if (!row || row.disabled) return [null, null];
      const { accountId, personId, enrolled, expiresAt, secondFactorAt, createdAt } = row;
      return [
        { id: token, userId: accountId, expiresAt, attributes: { secondFactorAt, startedAt: createdAt } },
        { id: accountId, attributes: { personId, enrolled } },
      ];
    },
    async getUserSessions(): Promise<DatabaseSession[]> {
      // why: the tokens of other devices are not known here, only their hashes; nothing may list them.
      return [];
    },
    async setSession({ id, userId, expiresAt, attributes }): Promise<void> {
      const { secondFactorAt, startedAt } = attributes;
      await client().session.create({
        data: { id: hashOfToken(id), accountId: userId, expiresAt, secondFactorAt, createdAt: startedAt },
      });
    },
    async updateSessionExpiration(token, expiresAt): Promise<void> {
      await client().session.updateMany({ where: { id: hashOfToken(token) }, data: { expiresAt } });
    },
    async deleteSession(token): Promise<void> {
      await client().session.deleteMany({ where: { id: hashOfToken(token) } });
    },
    async deleteUserSessions(accountId): Promise<void> {
      await client().session.deleteMany({ where: { accountId } });
    },
    async deleteExpiredSessions(): Promise<void> {
      await client().$executeRaw`DELETE FROM session WHERE expires_at < now()`;
    },
  };
}
