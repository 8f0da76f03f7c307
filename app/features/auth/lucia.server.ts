import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { database } from "#app/platform/db/clients.server.ts";
import { env } from "#app/platform/env.server.ts";
import { once } from "#app/platform/once.server.ts";

const SESSION_DAYS = 14;

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseSessionAttributes: { secondFactorAt: Date | null };
    DatabaseUserAttributes: { personId: string };
  }
}

/** Sign-ins by cookie. Nothing outside this feature knows Lucia. */
export function lucia() {
  return once("auth.lucia", makeLucia);
}

function makeLucia() {
  return new Lucia(adapter(), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, "d"),
    sessionCookie: {
      name: "ratswerk_session",
      attributes: { secure: env().SECURE_COOKIES, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => ({ secondFactorAt: attributes.secondFactorAt }),
    getUserAttributes: (attributes) => ({ personId: attributes.personId }),
  });
}

function hashed(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Keeps only the hash of a session's token, so that a copy of the table opens no door. */
function adapter(): Adapter {
  return {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await database().session.findUnique({
        where: { id: hashed(token) },
        select: {
          expiresAt: true,
          secondFactorAt: true,
          account: { select: { id: true, personId: true, disabledAt: true } },
        },
      });
      if (!row || row.account.disabledAt) return [null, null];
      const { account, expiresAt, secondFactorAt } = row;
      return [
        { id: token, userId: account.id, expiresAt, attributes: { secondFactorAt } },
        { id: account.id, attributes: { personId: account.personId } },
      ];
    },
    async getUserSessions(): Promise<DatabaseSession[]> {
      // why: the tokens of other devices are not known here, only their hashes; nothing may list them.
      return [];
    },
    async setSession({ id, userId, expiresAt, attributes }): Promise<void> {
      const { secondFactorAt } = attributes;
      await database().session.create({ data: { id: hashed(id), accountId: userId, expiresAt, secondFactorAt } });
    },
    async updateSessionExpiration(token, expiresAt): Promise<void> {
      await database().session.updateMany({ where: { id: hashed(token) }, data: { expiresAt } });
    },
    async deleteSession(token): Promise<void> {
      await database().session.deleteMany({ where: { id: hashed(token) } });
    },
    async deleteUserSessions(accountId): Promise<void> {
      await database().session.deleteMany({ where: { accountId } });
    },
    async deleteExpiredSessions(): Promise<void> {
      await database().$executeRaw`DELETE FROM session WHERE expires_at < now()`;
    },
  };
}
