import { personName } from "#app/domain/council/person-name.ts";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { movementsDuring } from "#app/domain/meetings/movements.ts";
import type { AttendanceLine } from "#app/features/meetings/list-attendance.server.ts";
import { seesNonPublicPart } from "#app/features/meetings/visible.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { type CourseRows, listCourseRows, listPublicQuorumActs, listQuorumActs } from "./course-rows.server.ts";
import type { ItemCourse, MeetingCourse } from "./course-views.ts";

export type CourseMeeting = {
  id: string;
  bodyId: string;
  organizationId: string;
  timeZone: string;
  startsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

/**
 * What the minutes of a meeting say of its course: the quorum, who stood in, and per item who did not take part, came,
 * left or was cut off. Whoever does not belong to the body reads it as a citizen does, through the public connection:
 * published minutes only, public items only, and of bars those that the member wants public.
 * @param lines the meeting's attendance, for the names
 */
export async function readCourse(
  viewer: Viewer,
  meeting: CourseMeeting,
  lines: readonly AttendanceLine[],
): Promise<MeetingCourse> {
  const belongs = seesNonPublicPart(viewer, meeting.organizationId);
  const db = belongs ? database() : publicDatabase();
  const rows = await listCourseRows(db, meeting.id);
  const { land } = await db.body.findUniqueOrThrow({ where: { id: meeting.bodyId }, select: { land: true } });
  const profile = profileFor(land, dateAt(meeting.startsAt, meeting.timeZone));
  const [exclusion, quorum] = profile.ok
    ? [ruleOf(profile.value, "exclusion"), ruleOf(profile.value, "quorum")]
    : [null, null];
  return {
    quorum: belongs ? await listQuorumActs(db, meeting.id, rows.items) : await listPublicQuorumActs(db, meeting.id),
    substitutes: rows.substitutions.map(({ substituteId, member, startsAt, endsAt }) => {
      return { substituteId, name: personName(member), startsAt, endsAt };
    }),
    items: itemsOf(rows, meeting, lines),
    norms: {
      exclusion: exclusion?.ok ? exclusion.value.norm : null,
      quorum: quorum?.ok ? quorum.value.norm : null,
    },
  };
}

function itemsOf(rows: CourseRows, meeting: CourseMeeting, lines: readonly AttendanceLine[]): MeetingCourse["items"] {
  const { startedAt, endedAt } = meeting;
  const stoodIn = new Set(rows.substitutions.map(({ substituteId }) => substituteId));
  const counted = lines.filter(({ votingRight, personId }) => votingRight || stoodIn.has(personId));
  const names = new Map(counted.map(({ personId, name }) => [personId, name]));
  const stays = counted.flatMap((line) => line.stays);
  const disruptions = rows.disruptions.filter(({ personId }) => names.has(personId));
  const items: [string, ItemCourse][] = rows.items.map(({ id, calledAt, closedAt, secondSession, exclusions }) => {
    const moves =
      startedAt && calledAt
        ? movementsDuring({ from: calledAt, until: closedAt ?? endedAt }, { startedAt, endedAt }, stays, disruptions)
        : [];
    const barred = exclusions
      // why: lifted before the call it never applied.
      .filter(({ endsAt }) => calledAt !== null && (endsAt === null || endsAt > calledAt))
      .map(({ person, endsAt, byBody, disclosed }) => {
        const until = endsAt && closedAt && endsAt >= closedAt ? null : endsAt;
        return { name: personName(person), byBody, disclosed, until };
      });
    const moved = moves.map(({ personId, kind, at }) => ({ name: names.get(personId) ?? "", kind, at }));
    return [id, { secondSession, barred, moved }];
  });
  return Object.fromEntries(
    items.filter(([, { secondSession, barred, moved }]) => secondSession || barred.length + moved.length > 0),
  );
}
