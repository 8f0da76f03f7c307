import { hash } from "node:crypto";
import type { PoolClient } from "pg";
import { type Choice, castVerdict } from "#app/domain/voting/ballot.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import { isCastOnDevices, type PollKind } from "#app/domain/voting/poll-kind.ts";
import type { PollState } from "#app/domain/voting/poll-states.ts";
import { type CastAnswer, castRefusal, type OwnBallot, type OwnCast } from "#app/features/voting/ballot-answer.ts";
import { pool } from "#app/platform/db/clients.server.ts";

/** A vote on its way; `replaces` is the key of the ballot that the voter saw and wants to correct. */
export type Cast = {
  pollId: string;
  epoch: number;
  personId: string;
  choice: Choice;
  key: string;
  replaces: string | null;
  /** The line that waits for the answer, so that its device need not be told twice; nothing else hangs on it. */
  line?: string;
};

/** What a committed batch made true, for those who watch. Numbers for all, ballots for their owners only. */
export type Committed = {
  pollId: string;
  meetingId: string;
  itemPublic: boolean;
  epoch: number;
  seq: number;
  cast: number;
  entitled: number;
  changed: { personId: string; ballot: OwnCast; line?: string }[];
};

/** One answer for each vote of a batch, and what became true with it; null when nothing did. */
export type Stored = { answers: CastAnswer[]; committed: Committed | null };

type PollRow = {
  meeting_id: string;
  public: boolean;
  kind: PollKind;
  on_paper: boolean;
  change_allowed: boolean;
  abstention_allowed: boolean;
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
  choice: Choice | null;
  key: string | null;
};

// why: the row lock keeps the closing out, orders batches, and lets everything below read a settled state.
const LOCK = `
  SELECT p.meeting_id, i.public, p.kind, p.on_paper, p.change_allowed, p.abstention_allowed, p.state, p.epoch, p.seq,
    p.eligible, p.closes_at, clock_timestamp() AS now
  FROM poll p JOIN agenda_item i ON i.id = p.agenda_item_id WHERE p.id = $1 FOR UPDATE OF p`;
// why: LIMIT 1 makes it one look into each primary key; while the tables grow within a minute, the planner, whose
// statistics know nothing of that yet, would compare every vote of the batch with every ballot of the poll.
const VOTERS = `
  SELECT t.person_id, v.entitled, v.reason, b.choice, b.key
  FROM unnest($3::uuid[]) AS t (person_id)
  CROSS JOIN LATERAL (
    SELECT entitled, reason FROM poll_voter WHERE poll_id = $1 AND epoch = $2 AND person_id = t.person_id LIMIT 1) v
  LEFT JOIN LATERAL (
    SELECT choice, key FROM ballot WHERE poll_id = $1 AND epoch = $2 AND person_id = t.person_id LIMIT 1) b ON true`;
const STORE = `
  WITH stored AS (
    INSERT INTO ballot (poll_id, epoch, person_id, choice, key)
    SELECT $1, $2, t.person_id, t.choice, t.key FROM unnest($3::uuid[], $4::choice[], $5::uuid[]) AS t (person_id, choice, key)
    ON CONFLICT (poll_id, epoch, person_id) DO UPDATE SET choice = excluded.choice, key = excluded.key)
  UPDATE poll SET seq = seq + 1, "cast" = "cast" + $6, yes = yes + $7, no = no + $8, abstain = abstain + $9, updated_at = now()
  WHERE id = $1 RETURNING seq, "cast"`;

/**
 * Stores a batch of votes for one poll in one transaction; returns only after COMMIT, one answer for each vote in the
 * given order. No two votes of a batch may come from the same person. Throws when the database does; then nothing of
 * the batch is known to be stored, and the same votes may be sent again.
 */
export async function storeBatch(batch: readonly Cast[]): Promise<Stored> {
  const client = await pool().connect();
  let broken = true;
  try {
    await client.query("BEGIN");
    const stored = await storeIn(client, batch);
    await client.query("COMMIT");
    broken = false;
    return stored;
  } finally {
    // why: a connection given up in the middle of a transaction is closed, and the server rolls back.
    client.release(broken);
  }
}

async function storeIn(client: PoolClient, batch: readonly Cast[]) {
  const pollId = batch[0]?.pollId;
  const [poll] = await rows<PollRow>(client, "ballot-lock", LOCK, [pollId]);
  if (!poll) return { answers: batch.map(() => castRefusal("NOT_ENTITLED")), committed: null };
  const people = batch.map(({ personId }) => personId);
  const found = await rows<VoterRow>(client, "ballot-voters", VOTERS, [pollId, poll.epoch, people]);
  const voters = new Map(found.map((row) => [row.person_id, row]));
  const judged = batch.map((cast) => ({ cast, ...judge(cast, poll, voters.get(cast.personId)) }));
  const taken = judged.filter(({ verdict }) => verdict.ok && verdict.value !== "duplicate");

  let { seq } = poll;
  let committed: Committed | null = null;
  if (taken.length > 0) {
    const casts = taken.map(({ cast }) => cast);
    const delta = (choice: Choice) =>
      taken.filter(({ cast }) => cast.choice === choice).length -
      taken.filter(({ previous }) => previous?.choice === choice).length;
    const fresh = taken.filter(({ previous }) => previous === null).length;
    const [counted] = await rows<{ seq: number; cast: number }>(client, "ballot-store", STORE, [
      pollId,
      poll.epoch,
      casts.map(({ personId }) => personId),
      casts.map(({ choice }) => choice),
      casts.map(({ key }) => key),
      ...[fresh, delta("yes"), delta("no"), delta("abstain")],
    ]);
    if (!counted || !pollId) throw new Error(`poll ${pollId} vanished under its lock`);
    seq = counted.seq;
    const changed = casts.map(({ personId, choice, key, line }) => ({ personId, ballot: { choice, key }, line }));
    const { meeting_id: meetingId, public: itemPublic, epoch, eligible: entitled } = poll;
    committed = { pollId, meetingId, itemPublic, epoch, seq, cast: counted.cast, entitled, changed };
  }
  const answers = judged.map(({ cast, verdict, previous }): CastAnswer => {
    if (!verdict.ok) return castRefusal(verdict.refused, previous);
    const { choice, key } = cast;
    return { ok: true, status: verdict.value, seq, receipt: receiptOf(cast), mine: { choice, key } };
  });
  return { answers, committed };
}

function judge(cast: Cast, poll: PollRow, row: VoterRow | undefined) {
  const previous: OwnBallot | null = row?.key && row.choice ? { key: row.key, choice: row.choice } : null;
  // why: somebody who is not on the list learns nothing of the poll, not even whether it runs.
  if (!row) return { previous, verdict: { ok: false, refused: "NOT_ENTITLED" } as const };
  const { epoch, choice, key } = cast;
  const verdict = castVerdict({
    poll: {
      state: poll.state,
      epoch: poll.epoch,
      closesAt: poll.closes_at,
      // why: a secret vote takes sealed envelopes only.
      byHand: poll.kind === "secret" || !isCastOnDevices({ kind: poll.kind, onPaper: poll.on_paper }),
      // why: a retry that was overtaken by a correction must not bring the old vote back.
      changeAllowed: poll.change_allowed && cast.replaces === previous?.key,
      abstentionAllowed: poll.abstention_allowed,
    },
    now: poll.now,
    voter: { personId: row.person_id, entitled: row.entitled, reason: row.reason },
    previous,
    epoch,
    choice,
    key,
  });
  return { previous, verdict };
}

/** Says which ballot is in the box, never how it reads: a receipt that shows the choice could be demanded by others. */
function receiptOf({ pollId, epoch, personId, key }: Cast): string {
  return hash("sha256", [pollId, epoch, personId, key].join(" "), "hex").slice(0, 12);
}

async function rows<Row extends object>(client: PoolClient, name: string, text: string, values: unknown[]) {
  return (await client.query<Row>({ name, text, values })).rows;
}
