import { type Electorate, electorate } from "#app/domain/voting/entitlement.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import { readSeats } from "#app/features/meetings/read-seats.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { listVoteless } from "./voteless.server.ts";

/** Where the vote takes place, as far as entitlement asks. */
export type VotingPlace = {
  meetingId: string;
  agendaItemId: string;
  organizationId: string;
  startsAt: Date;
  timeZone: string;
  /** Code of ISO 3166-2:DE; its law says whether somebody by video has a vote. */
  land: string;
  statutoryMembers: number | null;
};

/**
 * Who may vote at this moment: memberships of the meeting's day, those present now, those barred from the item now. By
 * video without a running disruption is present; a substitute votes only while the replaced member is away.
 * Without a number of members set by law the filled seats are the base.
 */
export async function readElectorate(tx: Tx, place: VotingPlace & { kind: PollKind }): Promise<Electorate> {
  const votelessIds = await listVoteless(tx, place, { act: "vote", secret: place.kind === "secret" });
  const seats = { ...(await readSeats(tx, place)), votelessIds };
  const { seated } = electorate({ ...seats, statutory: 0 }).numbers;
  return electorate({ ...seats, statutory: place.statutoryMembers ?? seated });
}

/** Writes the list of an epoch; from now on only these may vote in it. */
export async function freezeVoters(tx: Tx, pollId: string, epoch: number, { voters }: Electorate): Promise<void> {
  await tx.pollVoter.createMany({
    data: voters.map(({ personId, entitled, reason }) => ({ pollId, epoch, personId, entitled, reason })),
  });
}
