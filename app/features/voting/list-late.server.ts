import { personName } from "#app/domain/council/person-name.ts";
import { admissible } from "#app/domain/voting/admission.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { readAdmissionList } from "./admission-list.server.ts";
import type { Late } from "./live-views.ts";

/** Who has come since the vote was opened and may be let in, by name, for the chair alone. */
export async function listLate(pollId: string): Promise<Late[]> {
  const poll = await database().poll.findUnique({
    where: { id: pollId },
    select: {
      ...{ id: true, kind: true, epoch: true, openedAt: true, meetingId: true, agendaItemId: true },
      meeting: {
        select: {
          ...{ organizationId: true, startsAt: true },
          organization: { select: { statutoryMembers: true } },
          body: { select: { timeZone: true, land: true } },
        },
      },
    },
  });
  if (!poll) return [];
  const { meeting, ...rest } = poll;
  const { organizationId, startsAt, organization, body } = meeting;
  const { statutoryMembers } = organization;
  const place = { organizationId, startsAt, ...body, statutoryMembers };
  const ids = admissible(await readAdmissionList(database(), { ...rest, ...place }));
  if (ids.length === 0) return [];
  const people = await database().person.findMany({
    where: { id: { in: ids } },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  return people.map(({ id, ...name }) => ({ personId: id, name: personName(name) }));
}
