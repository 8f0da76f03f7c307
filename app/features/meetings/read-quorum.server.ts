import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import { electorate } from "#app/domain/voting/entitlement.ts";
import { type QuorumOutcome, quorum } from "#app/domain/voting/quorum.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Whether the body may decide now, with the numbers it rests on. */
export type QuorumView = {
  members: number;
  present: number;
  /** null where no rule is known for the Land and the day. */
  outcome: Exclude<QuorumOutcome, "INPUT_ERROR" | "NOT_KNOWN"> | null;
  /** The norm to print beside it, "" where none is known. */
  norm: string;
};

type Question = { established?: boolean; challenged?: boolean };

/**
 * Counts the voting members who are there now against the members by law. The number by law is the stricter base and
 * counts where it is known; otherwise the filled seats (§ 65 NKomVG leaves the base open).
 */
export async function readQuorum(
  db: Pick<Tx, "meeting" | "membership" | "attendance">,
  meetingId: string,
  { established = false, challenged = false }: Question = {},
): Promise<QuorumView> {
  const { organizationId, startsAt, body, organization } = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      organizationId: true,
      startsAt: true,
      body: { select: { land: true, timeZone: true } },
      organization: { select: { statutoryMembers: true } },
    },
  });
  const date = dateAt(startsAt, body.timeZone);
  const memberships = await db.membership.findMany({
    where: membershipsOn(organizationId, new Date(`${date}T00:00:00Z`)),
    select: { personId: true, role: true, votingRight: true },
  });
  const at = now();
  const there = await db.attendance.findMany({
    where: { meetingId, startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { personId: true },
  });
  const asked = { memberships, presentIds: there.map(({ personId }) => personId), excludedIds: [] };
  const { present, seated } = electorate({ ...asked, statutory: 0 }).numbers;
  const members = organization.statutoryMembers ?? seated;
  const profile = profileFor(body.land, date);
  const rule = profile.ok ? ruleOf(profile.value, "quorum") : profile;
  if (!rule.ok) return { members, present, outcome: null, norm: "" };
  const outcome = quorum(rule.value.value, { members, present, establishedAtStart: established, challenged });
  const stated = outcome === "INPUT_ERROR" || outcome === "NOT_KNOWN" ? null : outcome;
  return { members, present, outcome: stated, norm: rule.value.norm };
}

/** The memberships of an organization that hold on a day. */
export function membershipsOn(organizationId: string, day: Date) {
  return { organizationId, startDate: { lte: day }, OR: [{ endDate: null }, { endDate: { gt: day } }] };
}
