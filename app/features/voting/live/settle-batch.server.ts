import type { QueryResultRow } from "pg";
import { castVerdict } from "#app/domain/voting/ballot.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import { isCastOnDevices, type PollKind } from "#app/domain/voting/poll-kind.ts";
import type { PollState } from "#app/domain/voting/poll-states.ts";
import { pool } from "#app/platform/db/clients.server.ts";

/** What open and sealed batches have in common: how a poll and its voters are read, judged and stored in one step. */
export type PollRow = {
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
  /** Which version of the row this is; every change makes another one. */
  version: string;
};
/** @typeParam Own what lies in the box for this person already */
export type VoterRow<Own> = { personId: string; entitled: boolean; reason: NotEntitled | null; own: Own | null };
/** A poll and its voters at one moment. */
export type Standing<Own> = { poll: PollRow; voters: Map<string, VoterRow<Own>> };
type Row<Own> = PollRow & { voters: VoterRow<Own>[] | null };

/** Open votes lie as ballots, those of a secret vote as sealed envelopes. */
export type Box = "ballot" | "sealed";
/** Asks one prepared statement. */
export type Ask = <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => Promise<Row[]>;
/** What counting made of the poll's row; `version` and `public` as in `PollRow`. */
export type Counted = { seq: number; cast: number; version: string; public: boolean };

/** Tries without a lock; only another process that stores votes of the same poll can overtake as often. */
const TRIES = 3;
const LOCK = "SELECT 1 FROM poll WHERE id = $1 FOR UPDATE";

/**
 * The statement that reads a poll ($1) with those voters ($2) and their ballots or envelopes. One statement sees one
 * moment.
 * @param own JSON of what is in the box, whose row is called `b`
 */
export function standingSql(box: Box, own: string): string {
  return readSql(
    box,
    own,
    `unnest($2::uuid[]) AS t (person_id)
     CROSS JOIN LATERAL (SELECT entitled, reason FROM poll_voter
       WHERE poll_id = p.id AND epoch = p.epoch AND person_id = t.person_id LIMIT 1) v`,
  );
}

/** The same with all voters of the poll ($1). */
export function wholeStandingSql(box: Box, own: string): string {
  return readSql(
    box,
    own,
    `(SELECT person_id, entitled, reason FROM poll_voter WHERE poll_id = p.id AND epoch = p.epoch) t
     CROSS JOIN LATERAL (SELECT t.entitled, t.reason) v`,
  );
}

function readSql(box: Box, own: string, voters: string): string {
  // why: LIMIT 1 makes it one look into each primary key; while the tables grow within a minute, the planner, whose
  // statistics know nothing of that yet, would compare every vote of the batch with every ballot of the poll.
  return `
  SELECT p.meeting_id, i.public, p.kind, p.on_paper, p.change_allowed, p.abstention_allowed, p.state, p.epoch, p.seq,
    p.eligible, p.closes_at, clock_timestamp() AS now, p.xmin::text AS version,
    (SELECT json_agg(json_build_object('personId', t.person_id, 'entitled', v.entitled, 'reason', v.reason,
      'own', CASE WHEN b.key IS NOT NULL THEN ${own} END))
     FROM ${voters}
     LEFT JOIN LATERAL (SELECT * FROM ${box}
       WHERE poll_id = p.id AND epoch = p.epoch AND person_id = t.person_id LIMIT 1) b ON true) AS voters
  FROM poll p JOIN agenda_item i ON i.id = p.agenda_item_id WHERE p.id = $1`;
}

/**
 * The statement that counts and stores, both or nothing: nothing when the poll ($1) is no longer the version ($2) that
 * was judged, or its time has run out meanwhile. While it runs it holds the poll's row, so a closing waits for it.
 * @param counters what is added to the poll's counters besides `seq`
 * @param insert stores the rows in epoch `counted.epoch`, from `counted`
 */
export function storeSql(counters: string, insert: string): string {
  return `
  WITH counted AS (
    UPDATE poll SET seq = seq + 1, ${counters}, updated_at = now()
    WHERE id = $1 AND xmin = $2::xid AND (closes_at IS NULL OR clock_timestamp() < closes_at)
    RETURNING id, agenda_item_id, epoch, seq, "cast", xmin),
  stored AS (${insert})
  SELECT counted.seq, counted."cast", counted.xmin::text AS version, i.public
  FROM counted JOIN agenda_item i ON i.id = counted.agenda_item_id`;
}

/** @returns null when there is no such poll */
export async function readStanding<Own>(
  ask: Ask,
  name: string,
  text: string,
  values: [pollId: string, people?: string[]],
): Promise<Standing<Own> | null> {
  const [row] = await ask<Row<Own>>(name, text, values);
  if (!row) return null;
  const { voters, ...poll } = row;
  return { poll, voters: new Map((voters ?? []).map((voter) => [voter.personId, voter])) };
}

/** Asks on any connection; what is written is committed when the answer is there. */
export const askPool: Ask = async (name, text, values) => (await pool().query({ name, text, values })).rows;

/**
 * Does the work, each statement a transaction of its own: two ways to the database instead of five. When the poll was
 * changed between reading and storing, the work stores nothing and is done again, at last while nobody else can change
 * the poll. Settled means committed.
 * @param work gives null when it was overtaken
 */
export async function settle<Settled>(pollId: string, work: (ask: Ask) => Promise<Settled | null>): Promise<Settled> {
  for (let tries = 0; tries < TRIES; tries++) {
    const settled = await work(askPool);
    if (settled !== null) return settled;
  }
  const client = await pool().connect();
  let broken = true;
  try {
    await client.query("BEGIN");
    await client.query(LOCK, [pollId]);
    const settled = await work(async (name, text, values) => (await client.query({ name, text, values })).rows);
    if (settled === null) throw new Error(`poll ${pollId} changed under its lock`);
    await client.query("COMMIT");
    broken = false;
    return settled;
  } finally {
    // why: a connection given up in the middle of a transaction is closed, and the server rolls back.
    client.release(broken);
  }
}

/**
 * What becomes of one vote of a batch.
 * @param sent its content as it is compared: the choice, or the fingerprint of an envelope
 */
export function judge<Content extends string>(
  box: Box,
  poll: PollRow,
  voter: VoterRow<unknown> | undefined,
  sent: { epoch: number; key: string; replaces: string | null; choice: Content },
  previous: { key: string; choice: Content } | null,
) {
  // why: somebody who is not on the list learns nothing of the poll, not even whether it runs.
  if (!voter) return { ok: false, refused: "NOT_ENTITLED" } as const;
  const { epoch, key, replaces, choice } = sent;
  const { personId, entitled, reason } = voter;
  return castVerdict({
    poll: {
      state: poll.state,
      epoch: poll.epoch,
      closesAt: poll.closes_at,
      // why: a secret vote takes sealed envelopes only, and no other vote takes any.
      byHand:
        (poll.kind === "secret") !== (box === "sealed") ||
        !isCastOnDevices({ kind: poll.kind, onPaper: poll.on_paper }),
      // why: a retry that was overtaken by a correction must not bring the old vote back.
      changeAllowed: poll.change_allowed && replaces === previous?.key,
      // why: nobody sees here what is in an envelope; where nobody may abstain, it counts as invalid when it is opened.
      abstentionAllowed: box === "sealed" || poll.abstention_allowed,
    },
    now: poll.now,
    voter: { personId, entitled, reason },
    previous,
    ...{ epoch, choice, key },
  });
}
