import { randomUUID } from "node:crypto";
import { createAccount } from "#app/features/auth/create-account.server.ts";
import { newTotpSecret, totpCodeAt, totpSecretBytes } from "#app/features/auth/totp.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";

export const PASSWORD = "Kraniche ziehen im Herbst";

/** Somebody with an account; the names are fixed, the address is another one each time. */
export type Known = { accountId: string; personId: string; bodyId: string; email: string; secret: string };

/**
 * A body with one person who has an account.
 * @param given what the person holds; `enrolled: false` leaves out the second factor
 */
export async function createKnown(
  given: { duty?: "office" | "administrator"; seat?: boolean; enrolled?: boolean; domain?: string } = {},
): Promise<Known> {
  const since = new Date("2021-11-01");
  const body = await database().body.create({
    data: { name: "Stadt Lindenau an der Aue", shortName: "Lindenau", land: "NI" },
    select: { id: true },
  });
  const person = await database().person.create({
    data: { bodyId: body.id, givenName: "Katinka", familyName: "Moorkamp" },
    select: { id: true },
  });
  if (given.duty) {
    await database().officeDuty.create({
      data: { bodyId: body.id, personId: person.id, duty: given.duty, startDate: since },
    });
  }
  if (given.seat) {
    const organization = await database().organization.create({
      data: { bodyId: body.id, kind: "committee", name: "Ausschuss für Finanzen", shortName: "AFIS" },
      select: { id: true },
    });
    await database().membership.create({
      data: {
        personId: person.id,
        organizationId: organization.id,
        role: "chair",
        votingRight: true,
        startDate: since,
      },
    });
  }
  const email = `${randomUUID()}@${given.domain ?? "town.example"}`;
  const secret = newTotpSecret();
  const totpSecret = given.enrolled === false ? undefined : secret;
  const accountId = await inTransaction((tx) =>
    createAccount(tx, { personId: person.id, email, password: PASSWORD, totpSecret }),
  );
  return { accountId, personId: person.id, bodyId: body.id, email, secret };
}

/** The code that the person's authenticator app shows, by default now. */
export function codeOf(secret: string, at: Date = now()): string {
  return totpCodeAt(totpSecretBytes(secret), at);
}

/** The Cookie header that a browser sends after this Set-Cookie value. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}

/** A network address that no other test counts against. */
export function anAddress(): string {
  return randomUUID();
}
