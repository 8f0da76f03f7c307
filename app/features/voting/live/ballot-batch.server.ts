import { hash } from "node:crypto";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { type CastAnswer, castRefusal, type OwnBallot, type OwnCast } from "#app/features/voting/ballot-answer.ts";
import { once } from "#app/platform/once.server.ts";
import { type KnownStandings, makeKnownStandings } from "./known-standings.ts";
import {
  type Ask,
  askPool,
  type Counted,
  judge,
  readStanding,
  type Standing,
  settle,
  standingSql,
  storeSql,
  wholeStandingSql,
} from "./settle-batch.server.ts";

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

const OWN = "json_build_object('choice', b.choice, 'key', b.key)";
const STANDING = standingSql("ballot", OWN);
const WHOLE_STANDING = wholeStandingSql("ballot", OWN);
/** No row ever has this version. */
const NO_VERSION = "0";
const STORE = storeSql(
  `"cast" = "cast" + $6, yes = yes + $7, no = no + $8, abstain = abstain + $9`,
  `INSERT INTO ballot (poll_id, epoch, person_id, choice, key)
   SELECT counted.id, counted.epoch, t.person_id, t.choice, t.key
   FROM counted CROSS JOIN unnest($3::uuid[], $4::choice[], $5::uuid[]) AS t (person_id, choice, key)
   ON CONFLICT (poll_id, epoch, person_id) DO UPDATE SET choice = excluded.choice, key = excluded.key`,
);

/**
 * Makes ready for the votes of a poll that has just been opened or changed: reads its voters once, and lets the database
 * prepare what every batch will ask. Without it votes are stored just as well, with one reading more for each batch.
 */
export async function expectBallots(pollId: string): Promise<void> {
  await knownStandings().learn(pollId, async () => {
    const standing = await readStanding<OwnBallot>(askPool, "ballot-standing-whole", WHOLE_STANDING, [pollId]);
    return standing?.poll.state === "open" && standing.poll.kind !== "secret" ? standing : null;
  });
  if (knownStandings().find(pollId)) {
    await askPool("ballot-store", STORE, [pollId, NO_VERSION, [], [], [], 0, 0, 0, 0]);
  }
}

/**
 * Stores a batch of votes for one poll in one transaction; returns only after COMMIT, one answer for each vote in the
 * given order. No two votes of a batch may come from the same person. Throws when the database does; then nothing of
 * the batch is known to be stored, and the same votes may be sent again.
 */
export async function storeBatch(batch: readonly Cast[]): Promise<Stored> {
  const pollId = batch[0]?.pollId ?? "";
  const known = knownStandings().find(pollId);
  if (known) {
    const stored = await storeKnown(pollId, known, batch);
    if (stored) return stored;
  }
  return settle(pollId, async (ask) => {
    const people = batch.map(({ personId }) => personId);
    const standing = await readStanding<OwnBallot>(ask, "ballot-standing", STANDING, [pollId, people]);
    if (!standing) return { answers: batch.map(() => castRefusal("NOT_ENTITLED")), committed: null };
    return storeJudged(ask, pollId, standing, judgeAll(standing, batch));
  });
}

/**
 * Stores what was judged by what is known already. That something was stored proves that the poll was still as it was
 * known, so every answer of the batch is true; where nothing is to be stored, nothing is proven, and it is read.
 * @returns null when it has to be read first
 */
async function storeKnown(pollId: string, known: Standing<OwnBallot>, batch: readonly Cast[]): Promise<Stored | null> {
  const judged = judgeAll(known, batch);
  if (!judged.some(isTaken)) return null;
  try {
    const stored = await storeJudged(askPool, pollId, known, judged);
    if (stored === null) knownStandings().forget(pollId);
    return stored;
  } catch (error) {
    knownStandings().forget(pollId);
    throw error;
  }
}

type Judged = { cast: Cast; previous: OwnBallot | null; verdict: ReturnType<typeof judge> };

function judgeAll({ poll, voters }: Standing<OwnBallot>, batch: readonly Cast[]): Judged[] {
  return batch.map((cast) => {
    const voter = voters.get(cast.personId);
    const previous = voter?.own ?? null;
    return { cast, previous, verdict: judge("ballot", poll, voter, cast, previous) };
  });
}

/** Whether the vote is one to be stored: neither refused nor there already. */
function isTaken({ verdict }: Judged): boolean {
  return verdict.ok && verdict.value !== "duplicate";
}

async function storeJudged(
  ask: Ask,
  pollId: string,
  { poll }: Standing<OwnBallot>,
  judged: readonly Judged[],
): Promise<Stored | null> {
  const { version, meeting_id: meetingId, epoch, eligible: entitled } = poll;
  let { seq } = poll;
  let committed: Committed | null = null;
  const taken = judged.filter(isTaken);
  if (taken.length > 0) {
    const casts = taken.map(({ cast }) => cast);
    const delta = (choice: Choice) =>
      taken.filter(({ cast }) => cast.choice === choice).length -
      taken.filter(({ previous }) => previous?.choice === choice).length;
    const fresh = taken.filter(({ previous }) => previous === null).length;
    const [counted] = await ask<Counted>("ballot-store", STORE, [
      ...[pollId, version],
      casts.map(({ personId }) => personId),
      casts.map(({ choice }) => choice),
      casts.map(({ key }) => key),
      ...[fresh, delta("yes"), delta("no"), delta("abstain")],
    ]);
    if (!counted) return null;
    knownStandings().advance(pollId, version, counted, casts);
    seq = counted.seq;
    const changed = casts.map(({ personId, choice, key, line }) => ({ personId, ballot: { choice, key }, line }));
    const { cast, public: itemPublic } = counted;
    committed = { pollId, meetingId, itemPublic, epoch, seq, cast, entitled, changed };
  }
  const answers = judged.map(({ cast, verdict, previous }): CastAnswer => {
    if (!verdict.ok) return castRefusal(verdict.refused, previous);
    const { choice, key } = cast;
    return { ok: true, status: verdict.value, seq, receipt: receiptOf(cast), mine: { choice, key } };
  });
  return { answers, committed };
}

function knownStandings(): KnownStandings {
  return once("voting.knownStandings", makeKnownStandings);
}

/** Says which ballot is in the box, never how it reads: a receipt that shows the choice could be demanded by others. */
function receiptOf({ pollId, epoch, personId, key }: Cast): string {
  return hash("sha256", [pollId, epoch, personId, key].join(" "), "hex").slice(0, 12);
}
