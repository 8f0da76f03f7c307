import { hash } from "node:crypto";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { type CastAnswer, castRefusal, type OwnBallot, type OwnCast } from "#app/features/voting/ballot-answer.ts";
import { type Ask, type Counted, judge, readStanding, settle, standingSql, storeSql } from "./settle-batch.server.ts";

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

const STANDING = standingSql("ballot", "json_build_object('choice', b.choice, 'key', b.key)");
const STORE = storeSql(
  `"cast" = "cast" + $6, yes = yes + $7, no = no + $8, abstain = abstain + $9`,
  `INSERT INTO ballot (poll_id, epoch, person_id, choice, key)
   SELECT counted.id, counted.epoch, t.person_id, t.choice, t.key
   FROM counted CROSS JOIN unnest($3::uuid[], $4::choice[], $5::uuid[]) AS t (person_id, choice, key)
   ON CONFLICT (poll_id, epoch, person_id) DO UPDATE SET choice = excluded.choice, key = excluded.key`,
);

/**
 * Stores a batch of votes for one poll in one transaction; returns only after COMMIT, one answer for each vote in the
 * given order. No two votes of a batch may come from the same person. Throws when the database does; then nothing of
 * the batch is known to be stored, and the same votes may be sent again.
 */
export async function storeBatch(batch: readonly Cast[]): Promise<Stored> {
  const pollId = batch[0]?.pollId ?? "";
  return settle(pollId, (ask) => storeOnce(ask, pollId, batch));
}

async function storeOnce(ask: Ask, pollId: string, batch: readonly Cast[]): Promise<Stored | null> {
  const people = batch.map(({ personId }) => personId);
  const standing = await readStanding<OwnBallot>(ask, "ballot-standing", STANDING, [pollId, people]);
  if (!standing) return { answers: batch.map(() => castRefusal("NOT_ENTITLED")), committed: null };
  const { poll, voters } = standing;
  const judged = batch.map((cast) => {
    const voter = voters.get(cast.personId);
    const previous = voter?.own ?? null;
    return { cast, previous, verdict: judge("ballot", poll, voter, cast, previous) };
  });
  const taken = judged.filter(({ verdict }) => verdict.ok && verdict.value !== "duplicate");

  let { seq } = poll;
  let committed: Committed | null = null;
  if (taken.length > 0) {
    const casts = taken.map(({ cast }) => cast);
    const delta = (choice: Choice) =>
      taken.filter(({ cast }) => cast.choice === choice).length -
      taken.filter(({ previous }) => previous?.choice === choice).length;
    const fresh = taken.filter(({ previous }) => previous === null).length;
    const [counted] = await ask<Counted>("ballot-store", STORE, [
      ...[pollId, poll.version],
      casts.map(({ personId }) => personId),
      casts.map(({ choice }) => choice),
      casts.map(({ key }) => key),
      ...[fresh, delta("yes"), delta("no"), delta("abstain")],
    ]);
    if (!counted) return null;
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

/** Says which ballot is in the box, never how it reads: a receipt that shows the choice could be demanded by others. */
function receiptOf({ pollId, epoch, personId, key }: Cast): string {
  return hash("sha256", [pollId, epoch, personId, key].join(" "), "hex").slice(0, 12);
}
