import type { PoolClient } from "pg";
import { type BallotQuestion, castVerdict } from "#app/domain/voting/ballot.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import { isCastOnDevices, type PollKind } from "#app/domain/voting/poll-kind.ts";
import type { PollState } from "#app/domain/voting/poll-states.ts";
import { type CastAnswer, castRefusal, type OwnEnvelope } from "#app/features/voting/ballot-answer.ts";
import { receiptSigner, type SignReceipt } from "#app/features/voting/receipt-signature.server.ts";
import { fingerprint } from "#app/features/voting/seal-envelope.ts";
import { pool } from "#app/platform/db/clients.server.ts";
import type { Cast, Committed, Stored } from "./ballot-batch.server.ts";

/** A sealed vote on its way; nobody here can read it. */
export type SealedCast = Omit<Cast, "choice"> & { envelope: Uint8Array };

type PollRow = {
  meeting_id: string;
  public: boolean;
  kind: PollKind;
  on_paper: boolean;
  change_allowed: boolean;
  state: PollState;
  epoch: number;
  seq: number;
  eligible: number;
  closes_at: Date | null;
  now: Date;
};
type VoterRow = {
  person_id: string;
  entitled: boolean;
  reason: NotEntitled | null;
  envelope: Buffer | null;
  key: string | null;
};

const LOCK = `
  SELECT p.meeting_id, i.public, p.kind, p.on_paper, p.change_allowed, p.state, p.epoch, p.seq, p.eligible, p.closes_at,
    clock_timestamp() AS now
  FROM poll p JOIN agenda_item i ON i.id = p.agenda_item_id WHERE p.id = $1 FOR UPDATE OF p`;
const VOTERS = `
  SELECT t.person_id, v.entitled, v.reason, s.envelope, s.key
  FROM unnest($3::uuid[]) AS t (person_id)
  CROSS JOIN LATERAL (
    SELECT entitled, reason FROM poll_voter WHERE poll_id = $1 AND epoch = $2 AND person_id = t.person_id LIMIT 1) v
  LEFT JOIN LATERAL (
    SELECT envelope, key FROM sealed WHERE poll_id = $1 AND epoch = $2 AND person_id = t.person_id LIMIT 1) s ON true`;
const STORE = `
  WITH stored AS (
    INSERT INTO sealed (poll_id, epoch, person_id, envelope, key)
    SELECT $1, $2, t.person_id, t.envelope, t.key
    FROM unnest($3::uuid[], $4::bytea[], $5::uuid[]) AS t (person_id, envelope, key)
    ON CONFLICT (poll_id, epoch, person_id) DO UPDATE SET envelope = excluded.envelope, key = excluded.key)
  UPDATE poll SET seq = seq + 1, "cast" = "cast" + $6, updated_at = now() WHERE id = $1 RETURNING seq, "cast"`;
const COUNTED = "SELECT tracker FROM poll_tracker WHERE poll_id = $1 AND epoch = $2 AND tracker = ANY($3::text[])";

/**
 * Stores a batch of envelopes for one secret vote in one transaction, with the promises of `storeBatch`: an answer for
 * each, only after COMMIT; throws when the database does. How many have voted is counted, never how.
 */
export async function storeSealedBatch(batch: readonly SealedCast[]): Promise<Stored> {
  const signReceipt = await receiptSigner();
  const client = await pool().connect();
  let broken = true;
  try {
    await client.query("BEGIN");
    const stored = await storeIn(client, batch, signReceipt);
    await client.query("COMMIT");
    broken = false;
    return stored;
  } finally {
    // why: a connection given up in the middle of a transaction is closed, and the server rolls back.
    client.release(broken);
  }
}

async function storeIn(client: PoolClient, batch: readonly SealedCast[], signReceipt: SignReceipt): Promise<Stored> {
  const pollId = batch[0]?.pollId;
  const [poll] = await rows<PollRow>(client, "sealed-lock", LOCK, [pollId]);
  if (!poll || !pollId) return { answers: batch.map(() => castRefusal("NOT_ENTITLED")), committed: null };
  const people = batch.map(({ personId }) => personId);
  const found = await rows<VoterRow>(client, "sealed-voters", VOTERS, [pollId, poll.epoch, people]);
  const voters = new Map(found.map((row) => [row.person_id, row]));
  const sent = batch.map((cast) => ({ cast, tracker: fingerprint(cast.envelope) }));
  const counted = await listCounted(client, poll, pollId, sent);
  const ownOf = ({ tracker, key }: { tracker: string; key: string }): OwnEnvelope => {
    return { tracker, signature: signReceipt({ pollId, epoch: poll.epoch, tracker }), key };
  };
  const judged = sent.map((one) => {
    const { verdict, stored } = judge(one, poll, voters.get(one.cast.personId), counted);
    const own = ownOf({ tracker: one.tracker, key: one.cast.key });
    return { ...one, own, verdict, previous: stored && ownOf(stored) };
  });
  const taken = judged.filter(({ verdict }) => verdict.ok && verdict.value !== "duplicate");

  let { seq } = poll;
  let committed: Committed | null = null;
  if (taken.length > 0) {
    const casts = taken.map(({ cast }) => cast);
    const [told] = await rows<{ seq: number; cast: number }>(client, "sealed-store", STORE, [
      pollId,
      poll.epoch,
      casts.map(({ personId }) => personId),
      casts.map(({ envelope }) => Buffer.from(envelope)),
      casts.map(({ key }) => key),
      taken.filter(({ previous }) => previous === null).length,
    ]);
    if (!told) throw new Error(`poll ${pollId} vanished under its lock`);
    seq = told.seq;
    const changed = taken.map(({ cast, own }) => ({ personId: cast.personId, ballot: own, line: cast.line }));
    const { meeting_id: meetingId, public: itemPublic, epoch, eligible: entitled } = poll;
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
  client: PoolClient,
  poll: PollRow,
  pollId: string,
  sent: readonly { tracker: string }[],
): Promise<Set<string>> {
  if (poll.kind !== "secret" || poll.state === "open") return new Set();
  const trackers = sent.map(({ tracker }) => tracker);
  const found = await rows<{ tracker: string }>(client, "sealed-counted", COUNTED, [pollId, poll.epoch, trackers]);
  return new Set(found.map(({ tracker }) => tracker));
}

function judge(
  { cast, tracker }: { cast: SealedCast; tracker: string },
  poll: PollRow,
  row: VoterRow | undefined,
  counted: ReadonlySet<string>,
) {
  // why: somebody who is not on the list learns nothing of the poll, not even whether it runs.
  if (!row) return { stored: null, verdict: { ok: false, refused: "NOT_ENTITLED" } as const };
  const stored = row.envelope && row.key ? { tracker: fingerprint(row.envelope), key: row.key } : null;
  if (counted.has(tracker) && row.entitled) return { stored, verdict: { ok: true, value: "duplicate" } as const };
  const question: BallotQuestion<string> = {
    poll: {
      state: poll.state,
      epoch: poll.epoch,
      closesAt: poll.closes_at,
      byHand: poll.kind !== "secret" || !isCastOnDevices({ kind: poll.kind, onPaper: poll.on_paper }),
      // why: a retry that was overtaken by a correction must not bring the old vote back.
      changeAllowed: poll.change_allowed && cast.replaces === stored?.key,
      // why: nobody sees here what is in the envelope; where nobody may abstain, it counts as invalid when it is opened.
      abstentionAllowed: true,
    },
    now: poll.now,
    voter: { personId: row.person_id, entitled: row.entitled, reason: row.reason },
    previous: stored && { key: stored.key, choice: stored.tracker },
    epoch: cast.epoch,
    choice: tracker,
    key: cast.key,
  };
  return { stored, verdict: castVerdict(question) };
}

async function rows<Row extends object>(client: PoolClient, name: string, text: string, values: unknown[]) {
  return (await client.query<Row>({ name, text, values })).rows;
}
