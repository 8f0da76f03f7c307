import { createHash } from "node:crypto";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { boxRoot, sortTrackers } from "#app/domain/voting/sealed-ballot.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type Agree, findBoxKey } from "./box-key.server.ts";
import { forgetEnvelopes } from "./forget-envelopes.server.ts";
import type { LockedPoll } from "./lock-poll.server.ts";
import { fingerprint, openEnvelope } from "./seal-envelope.ts";
import type { Counts } from "./write-result.server.ts";

/** The counted box: totals, how many envelopes there were, and the root over their fingerprints. */
export type CountedBox = { counts: Counts; envelopes: number; boxRoot: string };

/**
 * Opens and counts a secret vote's envelopes, in the transaction that closes it. What cannot be opened, was sealed for
 * somebody or something else, or says no choice counts as invalid. Afterwards no row holds an envelope, and the
 * fingerprints stand in their own order without a person. Throws when envelopes and counter disagree.
 */
export async function countEnvelopes(tx: Tx, poll: LockedPoll): Promise<Verdict<CountedBox, "secret-key-lost">> {
  const { id: pollId, epoch, publicKey } = poll;
  const rows = await tx.sealed.findMany({ where: { pollId, epoch }, select: { personId: true, envelope: true } });
  const agree = publicKey && (await findBoxKey(publicKey));
  if (!agree && rows.length > 0) return refused("secret-key-lost");
  if (rows.length !== poll.cast)
    throw new Error(`poll ${pollId}: ${rows.length} envelopes, but ${poll.cast} were cast`);

  const counts: Counts = { yes: 0, no: 0, abstain: 0, invalid: 0 };
  const trackers: string[] = [];
  for (const { personId, envelope } of rows) {
    const sealed = envelope ?? new Uint8Array();
    trackers.push(fingerprint(sealed));
    counts[read(poll, agree, sealed, personId)] += 1;
  }
  const sorted = sortTrackers(trackers);
  await tx.$executeRaw`
    INSERT INTO poll_tracker (poll_id, epoch, tracker)
    SELECT ${pollId}::uuid, ${epoch}, t.tracker FROM unnest(${sorted}::text[]) WITH ORDINALITY AS t (tracker, place)
    ORDER BY t.place`;
  await forgetEnvelopes(tx, pollId);
  const root = boxRoot(sorted, (bytes) => createHash("sha256").update(bytes).digest());
  await tx.poll.update({ where: { id: pollId }, data: { boxRoot: root }, select: { id: true } });
  return accepted({ counts, envelopes: rows.length, boxRoot: root });
}

function read(poll: LockedPoll, agree: Agree | null, envelope: Uint8Array, personId: string): keyof Counts {
  if (!agree || !poll.publicKey) return "invalid";
  const { id: pollId, epoch } = poll;
  const choice = openEnvelope(agree, poll.publicKey, envelope, { pollId, epoch, personId });
  // why: where nobody may abstain (Bavaria), an abstention is no valid vote.
  return choice === null || (choice === "abstain" && !poll.abstentionAllowed) ? "invalid" : choice;
}
