import type { Verdict } from "#app/domain/kernel/result.ts";
import type { Choice } from "#app/domain/voting/ballot.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { lockPoll } from "./lock-poll.server.ts";
import type { OwnVoteRefusal } from "./own-vote-notice.ts";
import { recordVoteOf } from "./record-own-vote.server.ts";
import { type VoteForMemberInput, voteForMemberSchema } from "./schema.ts";
import { withdrawVoteOf } from "./withdraw-own-vote.server.ts";

/**
 * Enters what a member demanded aloud: that the minutes show how the member voted (§ 68 S. 3 NKomVG). The same limits
 * as on the member's own device: an announced vote, until the item is closed, never a secret one. The record says who
 * entered it and for whom. The member reads it on the own screen and may take it back there.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function recordForMember(
  viewer: Viewer,
  input: VoteForMemberInput,
): Promise<Verdict<{ choice: Choice }, OwnVoteRefusal>> {
  const { pollId, epoch, personId, choice = null } = voteForMemberSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "meeting.lead");
    return recordVoteOf(tx, { person, poll, epoch, personId, said: choice });
  });
}

/** Takes such an entry back, for example because the wrong member was chosen; until the item is closed. */
export async function withdrawForMember(
  viewer: Viewer,
  input: VoteForMemberInput,
): Promise<Verdict<"withdrawn", OwnVoteRefusal>> {
  const { pollId, epoch, personId } = voteForMemberSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, poll } = await lockPoll(tx, viewer, pollId, "meeting.lead");
    return withdrawVoteOf(tx, { person, poll, epoch, personId });
  });
}
