import type { Choice } from "#app/domain/voting/ballot.ts";
import type { NotEntitled } from "#app/domain/voting/entitlement.ts";
import type { PollKind } from "#app/domain/voting/poll-kind.ts";
import { readQuorumStanding } from "#app/features/meetings/quorum-standing.server.ts";
import { can, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { gather } from "#app/platform/gather.server.ts";
import { once } from "#app/platform/once.server.ts";
import type { LiveState, OwnVote } from "./live-views.ts";
import { ownEnvelope } from "./own-envelope.server.ts";

type PollPlace = { id: string; epoch: number; kind: PollKind };
/** What is asked of one person, as it stands in the question's key. */
type Question = [meetingId: string, personId: string, pollId: string | null, epoch: number];
type Row = {
  place: number;
  attends: boolean;
  disrupted: boolean;
  barred: boolean;
  entitled: boolean | null;
  reason: NotEntitled | null;
  choice: Choice | null;
  ballot_key: string | null;
  envelope: Buffer | null;
  envelope_key: string | null;
};

// why: a whole hall comes in, and reads anew at the opening of a vote; everybody's own row is found by its keys.
const STANDINGS = `
  SELECT t.place::int, v.entitled, v.reason, b.choice, b.key AS ballot_key, s.envelope, s.key AS envelope_key,
    EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = t.meeting_id AND a.person_id = t.person_id
      AND a.starts_at <= $5 AND (a.ends_at IS NULL OR a.ends_at > $5)) AS attends,
    EXISTS (SELECT 1 FROM disruption d WHERE d.meeting_id = t.meeting_id AND d.person_id = t.person_id
      AND d.ends_at IS NULL) AS disrupted,
    EXISTS (SELECT 1 FROM exclusion e JOIN agenda_item i ON i.id = e.agenda_item_id
      WHERE i.meeting_id = t.meeting_id AND i.state = 'called' AND e.person_id = t.person_id
      AND e.ends_at IS NULL) AS barred
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) WITH ORDINALITY
    AS t (meeting_id, person_id, poll_id, epoch, place)
  LEFT JOIN poll_voter v ON v.poll_id = t.poll_id AND v.epoch = t.epoch AND v.person_id = t.person_id
  LEFT JOIN ballot b ON b.poll_id = t.poll_id AND b.epoch = t.epoch AND b.person_id = t.person_id
  LEFT JOIN sealed s ON s.poll_id = t.poll_id AND s.epoch = t.epoch AND s.person_id = t.person_id`;

/** Whether the asker is present, and how the asker stands in the given vote. */
export async function getOwnStanding(
  viewer: PersonViewer,
  meeting: { id: string; organizationId: string },
  poll: PollPlace | null,
): Promise<NonNullable<LiveState["own"]>> {
  const { personId } = viewer;
  const question: Question = [meeting.id, personId, poll?.id ?? null, poll?.epoch ?? 0];
  const [row, doubter] = await Promise.all([
    once("voting.ownStandings", () => gather(readStandings))(JSON.stringify(question)),
    once("voting.doubters", () => gather(readDoubters))(meeting.id),
  ]);
  if (!row) throw new Error("everybody has a standing");
  const present = row.attends && !row.disrupted;
  return {
    present,
    leads: can(viewer, "meeting.lead", meeting.organizationId),
    barred: row.barred,
    disrupted: row.disrupted,
    doubting: doubter === personId,
    mayDoubt: present && can(viewer, "ballot.cast", meeting.organizationId),
    vote: poll ? await ownVote(personId, poll, row) : null,
  };
}

async function ownVote(personId: string, poll: PollPlace, row: Row): Promise<OwnVote | null> {
  const { entitled, reason, choice, ballot_key: key } = row;
  if (entitled === null) return null;
  if (poll.kind === "secret") return { personId, entitled, reason, ballot: await envelopeIn(poll, row) };
  return { personId, entitled, reason, ballot: choice && key ? { choice, key } : null };
}

async function envelopeIn({ id: pollId, epoch }: PollPlace, { envelope, envelope_key: key }: Row) {
  return envelope && key ? ownEnvelope({ pollId, epoch, envelope, key }) : null;
}

async function readStandings(questions: string[]): Promise<Map<string, Row>> {
  const asked = questions.map((question) => JSON.parse(question) as Question);
  const column = (index: number) => asked.map((question) => question[index]);
  const values = [column(0), column(1), column(2), column(3), now()];
  const { rows } = await pool().query<Row>({ name: "own-standings", text: STANDINGS, values });
  return new Map(rows.map((row) => [questions[row.place - 1] ?? "", row]));
}

/** Who doubts the quorum without an answer so far, of each meeting. */
async function readDoubters(meetingIds: string[]): Promise<Map<string, string>> {
  const doubters = new Map<string, string>();
  for (const id of meetingIds) {
    const { doubt } = await readQuorumStanding(database(), id);
    if (doubt) doubters.set(id, doubt.personId);
  }
  return doubters;
}
