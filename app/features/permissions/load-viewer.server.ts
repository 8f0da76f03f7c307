import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { PersonViewer } from "./viewer.ts";

/**
 * The asker with today's duties and seats, read afresh at each request so that a lost mandate ends at once.
 * @returns null when the person does not exist
 */
export async function loadPersonViewer(ids: { accountId: string; personId: string }): Promise<PersonViewer | null> {
  const person = await database().person.findUnique({
    where: { id: ids.personId },
    select: {
      givenName: true,
      familyName: true,
      account: { select: { passwordGivenAt: true } },
      body: { select: { id: true, timeZone: true } },
      duties: { select: { duty: true, startDate: true, endDate: true } },
      memberships: {
        select: {
          organizationId: true,
          role: true,
          votingRight: true,
          startDate: true,
          endDate: true,
          organization: { select: { kind: true } },
        },
      },
    },
  });
  if (!person) return null;
  const today = dateAt(now(), person.body.timeZone);
  const holds = (period: { startDate: Date; endDate: Date | null }) =>
    dayOf(period.startDate) <= today && (period.endDate === null || today < dayOf(period.endDate));
  return {
    kind: "person",
    bodyId: person.body.id,
    accountId: ids.accountId,
    personId: ids.personId,
    name: `${person.givenName} ${person.familyName}`,
    passwordGiven: (person.account?.passwordGivenAt ?? null) !== null,
    duties: person.duties.filter(holds).map((duty) => duty.duty),
    seats: person.memberships.filter(holds).map((seat) => ({
      organizationId: seat.organizationId,
      kind: seat.organization.kind,
      role: seat.role,
      votingRight: seat.votingRight,
    })),
  };
}

/** The calendar day of a DATE column, which the driver gives as midnight UTC. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
