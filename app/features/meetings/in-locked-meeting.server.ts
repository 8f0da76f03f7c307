import type { Refused, Verdict } from "#app/domain/kernel/result.ts";
import { type AgendaTerms, agendaStands } from "#app/domain/meetings/agenda-changes.ts";
import type { MeetingState } from "#app/domain/meetings/meeting-states.ts";
import type { Permission } from "#app/domain/permissions/permissions.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { meetingsVisibleTo } from "./visible.server.ts";

/** What commands decide on; read while the row is held. */
export type LockedMeeting = {
  id: string;
  bodyId: string;
  organizationId: string;
  organizationPublic: boolean;
  timeZone: string;
  state: MeetingState;
  published: boolean;
  version: number;
  terms: AgendaTerms;
};

export type Held = { tx: Tx; person: PersonViewer; meeting: LockedMeeting };

/**
 * The frame of every command on a meeting: the row is held until the end, so that two changes come one after the
 * other; a meeting that does not exist for the asker is 404, a missing right 403. A refusal takes back whatever the
 * work has written.
 * @param permission the right the deed needs, in the meeting's organization
 */
export async function inLockedMeeting<T, Code extends string>(
  viewer: Viewer,
  meetingId: string,
  permission: Permission,
  work: (held: Held) => Promise<Verdict<T, Code>>,
): Promise<Verdict<T, Code>> {
  if (!isUuid(meetingId)) throw notFound();
  const given: { up: Refused<Code> | null } = { up: null };
  try {
    return await inTransaction(async (tx) => {
      given.up = null;
      const meeting = await lock(tx, viewer, meetingId);
      const person = requireCan(viewer, permission, meeting.organizationId);
      const verdict = await work({ tx, person, meeting });
      if (!verdict.ok) {
        given.up = verdict;
        throw new Error(`given up: ${verdict.refused}`);
      }
      return verdict;
    });
  } catch (error) {
    if (given.up) return given.up;
    throw error;
  }
}

async function lock(tx: Tx, viewer: Viewer, meetingId: string): Promise<LockedMeeting> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  const row = await tx.meeting.findFirst({
    where: { AND: [{ id: meetingId }, meetingsVisibleTo(viewer)] },
    select: {
      id: true,
      bodyId: true,
      organizationId: true,
      state: true,
      publishedAt: true,
      version: true,
      body: { select: { timeZone: true } },
      organization: { select: { meetsInPublic: true, public: true } },
    },
  });
  if (!row) throw notFound();
  const { body, organization, publishedAt, ...meeting } = row;
  const published = publishedAt !== null;
  const stands = agendaStands(row.state, published);
  return {
    ...meeting,
    published,
    timeZone: body.timeZone,
    organizationPublic: organization.public,
    terms: { meetsInPublic: organization.meetsInPublic, stands, published },
  };
}

/** The meeting's place in facts. */
export function placeOfMeeting({ id, bodyId, organizationId }: LockedMeeting) {
  return { bodyId, organizationId, meetingId: id };
}
