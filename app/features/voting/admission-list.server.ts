import type { AdmissionList } from "#app/domain/voting/admission.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import { readSeats } from "#app/features/meetings/read-seats.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { readElectorate, type VotingPlace } from "./freeze-electorate.server.ts";

/** The frozen list of a running vote beside the list as it would be made now. */
export async function readAdmissionList(
  db: Tx,
  poll: VotingPlace & { id: string; kind: PollKind; epoch: number; openedAt: Date | null },
): Promise<AdmissionList> {
  const rows = await db.pollVoter.findMany({
    where: { pollId: poll.id, epoch: poll.epoch },
    select: { personId: true, entitled: true, reason: true },
  });
  const frozen = rows.map((row) => ({ ...row, reason: row.reason as NotEntitled | null }));
  const { voters: now } = await readElectorate(db, poll);
  const { memberships } = await readSeats(db, poll);
  const at = poll.openedAt ?? undefined;
  const substitutions = await db.substitution.findMany({
    where: { meetingId: poll.meetingId, startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { substituteId: true, memberId: true },
  });
  return {
    frozen,
    now,
    seatsAtOpening: new Map(substitutions.map(({ substituteId, memberId }) => [substituteId, memberId])),
    seatsNow: new Map(
      memberships.flatMap(({ personId, role, replaces }) =>
        role === "substitute" && typeof replaces === "string" ? [[personId, replaces] as const] : [],
      ),
    ),
  };
}
