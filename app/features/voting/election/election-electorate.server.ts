import { type Electorate, electorate } from "#app/domain/voting/entitlement.ts";
import { readSeats } from "#app/features/meetings/read-seats.server.ts";
import type { VotingPlace } from "#app/features/voting/freeze-electorate.server.ts";
import { listVoteless } from "#app/features/voting/voteless.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/**
 * Who may elect at this moment; being barred from the item does not bar from an election (§ 41 Abs. 3 NKomVG), being
 * there by video does where the Land's law keeps elections to the room.
 */
export async function readElectionElectorate(
  tx: Tx,
  place: VotingPlace,
  terms: { barredVote: boolean; secret: boolean },
): Promise<Electorate> {
  const votelessIds = await listVoteless(tx, place, { act: "election", secret: terms.secret });
  const seats = { ...(await readSeats(tx, place)), votelessIds };
  const asked = terms.barredVote ? { ...seats, excludedIds: [] } : seats;
  const { seated } = electorate({ ...asked, statutory: 0 }).numbers;
  return electorate({ ...asked, statutory: place.statutoryMembers ?? seated });
}
