import { personName, sortedName } from "#app/domain/council/person-name.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { membershipsOn } from "#app/features/meetings/read-seats.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { MoverOption } from "./motion-views.ts";
import type { ParsedMotion } from "./schema.ts";

type Reads = Pick<Tx, "meeting" | "membership" | "organization">;
type Mover = { moverPersonId: string | null; moverOrganizationId: string | null; movedBy: string };

/** Factions and groups move most, then other committees, then the administration. */
const ORDER = ["faction", "group", "council", "mainCommittee", "committee", "advisoryBoard", "department"] as const;

/**
 * Who can move on a meeting's items: members of its organization on that day, with or without a vote, and the body's
 * organizations. The caller has asked for a right to the meeting.
 */
export async function listMovers(db: Reads, meetingId: string): Promise<MoverOption[]> {
  const { bodyId, organizationId, day } = await placeOf(db, meetingId);
  const [memberships, organizations] = await Promise.all([
    db.membership.findMany({
      where: membershipsOn(organizationId, day),
      distinct: ["personId"],
      select: { person: { select: { id: true, title: true, givenName: true, familyName: true } } },
    }),
    db.organization.findMany({
      where: standing(bodyId, day),
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, kind: true },
    }),
  ]);
  const people = memberships
    .map(({ person }) => ({ value: `person:${person.id}`, name: personName(person), sorted: sortedName(person) }))
    .sort((a, b) => a.sorted.localeCompare(b.sorted, "de"));
  const ranked = ORDER.flatMap((kind) => organizations.filter((one) => one.kind === kind));
  return [
    ...people.map(({ value, name }) => ({ value, name, group: "person" as const })),
    ...ranked.map(({ id, name }) => ({ value: `organization:${id}`, name, group: "organization" as const })),
  ];
}

/** The mover that a form names, as it is stored; refused where that is nobody who can move here. */
export async function readMover(
  db: Reads,
  meetingId: string,
  { mover, movedBy }: Pick<ParsedMotion, "mover" | "movedBy">,
): Promise<Verdict<Mover, "motion-mover-unknown">> {
  if (mover === "") return accepted({ moverPersonId: null, moverOrganizationId: null, movedBy });
  const [kind, id = ""] = mover.split(":");
  const { bodyId, organizationId, day } = await placeOf(db, meetingId);
  const found =
    kind === "person"
      ? await db.membership.count({ where: { ...membershipsOn(organizationId, day), personId: id } })
      : await db.organization.count({ where: { ...standing(bodyId, day), id } });
  if (found === 0) return refused("motion-mover-unknown");
  const isPerson = kind === "person";
  return accepted({ moverPersonId: isPerson ? id : null, moverOrganizationId: isPerson ? null : id, movedBy: "" });
}

function standing(bodyId: string, day: Date) {
  return {
    ...{ bodyId, kind: { in: [...ORDER] } },
    AND: [
      { OR: [{ startDate: null }, { startDate: { lte: day } }] },
      { OR: [{ endDate: null }, { endDate: { gt: day } }] },
    ],
  };
}

async function placeOf(db: Pick<Tx, "meeting">, meetingId: string) {
  const { startsAt, body, ...meeting } = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { bodyId: true, organizationId: true, startsAt: true, body: { select: { timeZone: true } } },
  });
  return { ...meeting, day: new Date(`${dateAt(startsAt, body.timeZone)}T00:00:00Z`) };
}
