import { type CastAnswer, castRefusal, type OwnEnvelope } from "#app/features/voting/ballot-answer.ts";
import { receiptSigner, type SignReceipt } from "#app/features/voting/receipt-signature.server.ts";
import { fingerprint } from "#app/features/voting/seal-envelope.ts";
import type { Cast, Committed, Stored } from "./ballot-batch.server.ts";
import {
  type Ask,
  type Counted,
  judge,
  type PollRow,
  readStanding,
  settle,
  standingSql,
  storeSql,
  type VoterRow,
} from "./settle-batch.server.ts";

/** A sealed vote on its way; nobody here can read it. */
export type SealedCast = Omit<Cast, "choice"> & { envelope: Uint8Array };

/** What lies in the box; the envelope in base64, null after the count. */
type Lying = { envelope: string | null; key: string };

const STANDING = standingSql("sealed", "json_build_object('envelope', encode(b.envelope, 'base64'), 'key', b.key)");
const STORE = storeSql(
  `"cast" = "cast" + $6`,
  `INSERT INTO sealed (poll_id, epoch, person_id, envelope, key)
   SELECT counted.id, counted.epoch, t.person_id, t.envelope, t.key
   FROM counted CROSS JOIN unnest($3::uuid[], $4::bytea[], $5::uuid[]) AS t (person_id, envelope, key)
   ON CONFLICT (poll_id, epoch, person_id) DO UPDATE SET envelope = excluded.envelope, key = excluded.key`,
);
const COUNTED = "SELECT tracker FROM poll_tracker WHERE poll_id = $1 AND epoch = $2 AND tracker = ANY($3::text[])";

/**
 * Stores a batch of envelopes for one secret vote in one transaction, with the promises of `storeBatch`: an answer for
 * each, only after COMMIT; throws when the database does. How many have voted is counted, never how.
 */
export async function storeSealedBatch(batch: readonly SealedCast[]): Promise<Stored> {
  const signReceipt = await receiptSigner();
  const pollId = batch[0]?.pollId ?? "";
  return settle(pollId, (ask) => storeOnce(ask, pollId, batch, signReceipt));
}

async function storeOnce(
  ask: Ask,
  pollId: string,
  batch: readonly SealedCast[],
  signReceipt: SignReceipt,
): Promise<Stored | null> {
  const people = batch.map(({ personId }) => personId);
  const standing = await readStanding<Lying>(ask, "sealed-standing", STANDING, [pollId, people]);
  if (!standing) return { answers: batch.map(() => castRefusal("NOT_ENTITLED")), committed: null };
  const { poll, voters } = standing;
  const sent = batch.map((cast) => ({ cast, tracker: fingerprint(cast.envelope) }));
  const counted = await listCounted(ask, poll, pollId, sent);
  const ownOf = ({ tracker, key }: { tracker: string; key: string }): OwnEnvelope => {
    return { tracker, signature: signReceipt({ pollId, epoch: poll.epoch, tracker }), key };
  };
  const judged = sent.map((one) => {
    const { verdict, stored } = judgeSealed(one, poll, voters.get(one.cast.personId), counted);
    const own = ownOf({ tracker: one.tracker, key: one.cast.key });
    return { ...one, own, verdict, previous: stored && ownOf(stored) };
  });
  const taken = judged.filter(({ verdict }) => verdict.ok && verdict.value !== "duplicate");

  let { seq } = poll;
  let committed: Committed | null = null;
  if (taken.length > 0) {
    const casts = taken.map(({ cast }) => cast);
    const [told] = await ask<Counted>("ballot-store-sealed", STORE, [
      ...[pollId, poll.version],
      casts.map(({ personId }) => personId),
      casts.map(({ envelope }) => Buffer.from(envelope)),
      casts.map(({ key }) => key),
      taken.filter(({ previous }) => previous === null).length,
    ]);
    if (!told) return null;
    seq = told.seq;
    const changed = taken.map(({ cast, own }) => ({ personId: cast.personId, ballot: own, line: cast.line }));
    const { meeting_id: meetingId, epoch, eligible: entitled } = poll;
    const { public: itemPublic } = told;
    committed = { pollId, meetingId, itemPublic, epoch, seq, cast: told.cast, entitled, changed };
  }
  const answers = judged.map(({ verdict, previous, own }): CastAnswer => {
    if (!verdict.ok) return castRefusal(verdict.refused, previous);
    return { ok: true, status: verdict.value, seq, receipt: own.tracker, mine: own };
  });
  return { answers, committed };
}

/**
 * After the count no row knows whose envelope is whose; but whoever lost the answer still holds the envelope, and its
 * fingerprint lies in the counted box.
 */
async function listCounted(
  ask: Ask,
  poll: PollRow,
  pollId: string,
  sent: readonly { tracker: string }[],
): Promise<Set<string>> {
  if (poll.kind !== "secret" || poll.state === "open") return new Set();
  const trackers = sent.map(({ tracker }) => tracker);
  const found = await ask<{ tracker: string }>("sealed-counted", COUNTED, [pollId, poll.epoch, trackers]);
  return new Set(found.map(({ tracker }) => tracker));
}

function judgeSealed(
  { cast, tracker }: { cast: SealedCast; tracker: string },
  poll: PollRow,
  voter: VoterRow<Lying> | undefined,
  counted: ReadonlySet<string>,
) {
  const { envelope, key } = voter?.own ?? {};
  const stored = envelope && key ? { tracker: fingerprint(Buffer.from(envelope, "base64")), key } : null;
  if (counted.has(tracker) && voter?.entitled) return { stored, verdict: { ok: true, value: "duplicate" } as const };
  const previous = stored && { key: stored.key, choice: stored.tracker };
  return { stored, verdict: judge("sealed", poll, voter, { ...cast, choice: tracker }, previous) };
}
