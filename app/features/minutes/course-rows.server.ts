import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { QuorumAct, QuorumOutcome } from "./course-views.ts";

type Db = Pick<Tx, "agendaItem" | "substitution" | "disruption">;

export type CourseRows = Awaited<ReturnType<typeof listCourseRows>>;

/** Everything recorded of a meeting's course that its minutes tell; over the public connection what citizens read. */
export async function listCourseRows(db: Db, meetingId: string) {
  const person = { select: { title: true, givenName: true, familyName: true } } as const;
  const [items, substitutions, disruptions] = await Promise.all([
    db.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: "asc" },
      select: {
        ...{ id: true, public: true, calledAt: true, closedAt: true, secondSession: true },
        exclusions: {
          orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }],
          select: { endsAt: true, byBody: true, disclosed: true, person },
        },
      },
    }),
    db.substitution.findMany({
      where: { meetingId },
      orderBy: [{ startsAt: "asc" }, { substituteId: "asc" }],
      select: { substituteId: true, startsAt: true, endsAt: true, member: person },
    }),
    db.disruption.findMany({
      where: { meetingId },
      orderBy: [{ startsAt: "asc" }, { personId: "asc" }],
      select: { personId: true, startsAt: true, endsAt: true },
    }),
  ]);
  return { items, substitutions, disruptions };
}

/** The statements of the quorum as citizens read them, in the order in which they were made. */
export async function listPublicQuorumActs(db: Pick<Tx, "$queryRaw">, meetingId: string): Promise<QuorumAct[]> {
  return db.$queryRaw<QuorumAct[]>`
    SELECT at, present, members, outcome, true AS public FROM public_quorum_act
    WHERE meeting_id = ${meetingId}::uuid ORDER BY number`;
}

/** The same for those who belong to the body, with the ones made behind closed doors. */
export async function listQuorumActs(
  db: Pick<Tx, "sessionLog">,
  meetingId: string,
  items: CourseRows["items"],
): Promise<QuorumAct[]> {
  const rows = await db.sessionLog.findMany({
    where: { meetingId, kind: "meeting.quorumStated" },
    orderBy: { number: "asc" },
    select: { at: true, data: true },
  });
  const closedDoors = items.filter((item) => !item.public);
  return rows.map(({ at, data }) => {
    const { present, members, outcome } = data as { present: number; members: number; outcome: QuorumOutcome };
    const isBehindDoors = closedDoors.some(
      ({ calledAt, closedAt }) => calledAt !== null && calledAt <= at && (closedAt === null || closedAt >= at),
    );
    return { at, present, members, outcome, public: !isBehindDoors };
  });
}
