import { memberships } from "#tests/cast/memberships.ts";
import { body, legislativeTerms, type OrganizationKey, organizations } from "#tests/cast/organizations.ts";
import { officeDuties, type PersonKey, people } from "#tests/cast/people.ts";
import { addDays, localDate } from "../../app/domain/kernel/local-date.ts";
import { createAccount } from "../../app/features/auth/create-account.server.ts";
import { DEMO_PASSWORD } from "../../app/features/auth/demo.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import { totpSecretFor } from "./totp-secret.ts";

export type SeededCouncil = {
  bodyId: string;
  personIds: Record<PersonKey, string>;
  organizationIds: Record<OrganizationKey, string>;
};

/** The town, its terms, bodies, people with their seats and duties, and everybody's account. */
export async function seedCouncil(tx: Tx): Promise<SeededCouncil> {
  const { inhabitants: _, ...town } = body;
  const { id: bodyId } = await tx.body.create({ data: town, select: { id: true } });
  for (const { name, startDate, endDate } of legislativeTerms) {
    const end = addDays(localDate(endDate), 1);
    await tx.legislativeTerm.create({ data: { bodyId, name, startDate: day(startDate), endDate: day(end) } });
  }
  const organizationIds = {} as Record<OrganizationKey, string>;
  for (const { key, ...organization } of organizations) {
    const { id } = await tx.organization.create({ data: { bodyId, ...organization }, select: { id: true } });
    organizationIds[key] = id;
  }
  const personIds = {} as Record<PersonKey, string>;
  for (const { key, email, formOfAddress, title, givenName, familyName } of people) {
    const data = { bodyId, email, formOfAddress, title, givenName, familyName };
    const { id } = await tx.person.create({ data, select: { id: true } });
    personIds[key] = id;
    await createAccount(tx, { personId: id, email, password: DEMO_PASSWORD, totpSecret: totpSecretFor(key) });
  }
  await tx.membership.createMany({
    data: memberships.map(({ person, organization, onBehalfOf, startDate, endDate, role, votingRight }) => ({
      personId: personIds[person],
      organizationId: organizationIds[organization],
      onBehalfOfId: onBehalfOf && organizationIds[onBehalfOf],
      role,
      votingRight,
      startDate: day(startDate),
      endDate: endDate === null ? null : day(endDate),
    })),
  });
  const since = day(legislativeTerms[0].startDate);
  await tx.officeDuty.createMany({
    data: officeDuties.map(({ person, duty }) => ({ bodyId, personId: personIds[person], duty, startDate: since })),
  });
  return { bodyId, personIds, organizationIds };
}

/** A calendar day as the driver wants it for a DATE column. */
export function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
