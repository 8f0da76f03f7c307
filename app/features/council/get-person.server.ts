import { personName } from "#app/domain/council/person-name.ts";
import { compareRoles, ORGANIZATION_KINDS } from "#app/domain/council/roles.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { PersonView, SeatView } from "./council-views.ts";
import { nameOf } from "./get-organization.server.ts";
import { lastDay, today } from "./today.server.ts";
import { membershipsVisibleTo, peopleVisibleTo } from "./visible.server.ts";

/** A person with memberships of today and before; null when the person has no page for the asker. */
export async function findPerson(viewer: Viewer, personId: string | undefined): Promise<PersonView | null> {
  if (!isUuid(personId)) return null;
  const row = await reader(viewer).person.findFirst({
    where: { AND: [{ id: personId }, peopleVisibleTo(viewer)] },
    select: {
      id: true,
      formOfAddress: true,
      title: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: membershipsVisibleTo(viewer),
        orderBy: [{ startDate: "desc" }, { organization: { position: "asc" } }],
        select: {
          id: true,
          role: true,
          votingRight: true,
          startDate: true,
          endDate: true,
          organization: { select: { id: true, name: true, shortName: true, kind: true } },
          onBehalfOf: { select: { id: true, name: true, shortName: true, public: true } },
        },
      },
    },
  });
  if (!row) return null;
  const day = await today();
  const seats = row.memberships.map(({ id, onBehalfOf, endDate, ...seat }) => ({
    membershipId: id,
    ...seat,
    onBehalfOf: nameOf(viewer, onBehalfOf),
    lastDay: lastDay(endDate),
  }));
  const current = seats.filter((seat) => seat.startDate <= day && !isOver(seat, day)).sort(byKind);
  const faction = current.find((seat) => seat.organization.kind === "faction")?.organization;
  return {
    id: row.id,
    formOfAddress: row.formOfAddress,
    name: personName(row),
    faction: faction ? { id: faction.id, name: faction.name, shortName: faction.shortName } : null,
    current,
    former: seats.filter((seat) => isOver(seat, day)),
  };
}

function isOver(seat: SeatView, day: Date): boolean {
  return seat.lastDay !== null && seat.lastDay < day;
}

function byKind(a: SeatView, b: SeatView): number {
  const kinds = ORGANIZATION_KINDS.indexOf(a.organization.kind) - ORGANIZATION_KINDS.indexOf(b.organization.kind);
  return kinds || compareRoles(a.role, b.role);
}
