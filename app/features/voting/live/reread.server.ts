import type { Server } from "socket.io";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { isNewer } from "#app/features/voting/live-state.ts";
import { ownEnvelope } from "#app/features/voting/own-envelope.server.ts";
import { pool } from "#app/platform/db/clients.server.ts";
import type { Committed } from "./ballot-batch.server.ts";
import { peopleHere } from "./rooms.server.ts";
import type { VoteKey } from "./under-way.ts";

const MAX_KNOWN = 50;

type Row = {
  meeting_id: string;
  public: boolean;
  epoch: number;
  seq: number;
  cast: number;
  eligible: number | null;
  own: { personId: string; choice: Choice; key: string }[] | null;
  envelopes: { personId: string; key: string; envelope: string }[] | null;
};

// why: one statement sees one moment; counters and ballots belong to the same step.
const READ = `
  SELECT p.meeting_id, i.public, p.epoch, p.seq, p."cast", p.eligible,
    (SELECT json_agg(json_build_object('personId', b.person_id, 'choice', b.choice, 'key', b.key))
     FROM ballot b WHERE b.poll_id = p.id AND b.epoch = p.epoch AND b.person_id = ANY($2::uuid[])) AS own,
    (SELECT json_agg(json_build_object('personId', s.person_id, 'key', s.key, 'envelope', encode(s.envelope, 'base64')))
     FROM sealed s WHERE s.poll_id = p.id AND s.epoch = p.epoch AND s.envelope IS NOT NULL
     AND s.person_id = ANY($2::uuid[])) AS envelopes
  FROM poll p JOIN agenda_item i ON i.id = p.agenda_item_id
  WHERE p.id = $1 AND p.state = 'open' AND p.kind <> 'handCount' AND NOT p.on_paper`;
const OPEN = `SELECT id FROM poll WHERE state = 'open' AND kind <> 'handCount' AND NOT on_paper AND meeting_id = ANY($1::uuid[])`;

/** What devices here were told: counters up to `seq`; ballots of all nodes only up to `readTo`. */
type Told = { epoch: number; seq: number; readTo: number; ballots: Map<string, { seq: number; key: string }> };

export type Reread = {
  /** What this node has committed itself and now tells. @returns it without ballots that a reading overtook */
  note: (own: Committed) => Committed;
  /** Whether this step of the poll was read here, or follows one that was. */
  knows: (pollId: string, step: { epoch: number; seq: number }) => boolean;
  /**
   * A running poll's counters as the database has them, with those ballots of people connected here that their devices
   * have not been told of; null when there is nothing new, or devices do not vote any more.
   */
  read: (pollId: string) => Promise<(Committed & { countersKnown: boolean }) | null>;
};

/**
 * Reads what other nodes have committed. Goes only forward: an older step never replaces a newer one.
 * @param isUnderWay whether this node has the vote in hand: whoever sent it gets the answer and no second message
 */
export function makeReread(io: Server, isUnderWay: (vote: VoteKey) => boolean): Reread {
  const polls = new Map<string, Told>();

  function toldOf(pollId: string, epoch: number): Told {
    const known = polls.get(pollId);
    if (known && known.epoch >= epoch) return known;
    if (!known && polls.size >= MAX_KNOWN) polls.clear();
    const fresh: Told = { epoch, seq: -1, readTo: -1, ballots: new Map() };
    polls.set(pollId, fresh);
    return fresh;
  }

  function knows(pollId: string, step: { epoch: number; seq: number }): boolean {
    const known = polls.get(pollId);
    return known !== undefined && !isNewer(step, { epoch: known.epoch, seq: known.readTo });
  }

  /** Remembers the ballots; only what is news to devices here is left of them. */
  function take(told: Told, seq: number, ballots: Committed["changed"]): Committed["changed"] {
    return ballots.filter(({ personId, ballot }) => {
      const before = told.ballots.get(personId);
      if (before && (before.seq >= seq || before.key === ballot.key)) return false;
      told.ballots.set(personId, { seq, key: ballot.key });
      return true;
    });
  }

  return {
    note(own) {
      const { pollId, epoch, seq, changed } = own;
      const told = toldOf(pollId, epoch);
      if (told.epoch !== epoch) return { ...own, changed: [] };
      const news = take(told, seq, changed);
      told.seq = Math.max(told.seq, seq);
      // why: an own step says nothing of another node's step before it, whose ballots are still to be read.
      if (seq === told.readTo + 1) told.readTo = seq;
      return { ...own, changed: news };
    },
    knows,
    async read(pollId) {
      const { rows } = await pool().query<Row>({ name: "poll-reread", text: READ, values: [pollId, peopleHere(io)] });
      const [row] = rows;
      if (!row || knows(pollId, row)) return null;
      const { meeting_id: meetingId, public: itemPublic, epoch, seq, cast, eligible, own } = row;
      const changed: Committed["changed"] = (own ?? []).map(({ personId, ...ballot }) => ({ personId, ballot }));
      for (const { personId, key, envelope } of row.envelopes ?? []) {
        const place = { pollId, epoch, key, envelope: Buffer.from(envelope, "base64") };
        changed.push({ personId, ballot: await ownEnvelope(place) });
      }
      // why: another reading may have been faster meanwhile.
      if (knows(pollId, row)) return null;
      const told = toldOf(pollId, epoch);
      const news = { pollId, meetingId, itemPublic, epoch, seq, cast, entitled: eligible ?? 0 };
      const finished = changed.filter(({ personId, ballot }) => !isUnderWay({ pollId, personId, key: ballot.key }));
      const read = { ...news, changed: take(told, seq, finished), countersKnown: seq <= told.seq };
      told.seq = Math.max(told.seq, seq);
      // why: should the database's answer to the own COMMIT be lost, nobody notes that vote; a later reading finds it.
      if (finished.length === changed.length) told.readTo = seq;
      return read;
    },
  };
}

/** Polls on which devices vote now, in these meetings. */
export async function listOpenPolls(meetingIds: readonly string[]): Promise<string[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await pool().query<{ id: string }>(OPEN, [meetingIds]);
  return rows.map(({ id }) => id);
}
