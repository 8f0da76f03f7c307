import { beforeAll, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, type Town } from "#tests/setup/town.ts";
import { plantCanaries } from "#tests/setup/town-canaries.ts";
import { change, insert, refusedBy } from "./refusing.ts";

type Planted = Town & { planted: Awaited<ReturnType<typeof plantCanaries>> };
type Case = [sentence: string, refusal: string | null, statements: (town: Planted) => string[]];

const NOW = "2023-07-01T00:00:00Z";
const KEY = "00000000-0000-4000-8000-000000000000";

let town: Planted;

beforeAll(async () => {
  await resetDatabase();
  const made = await createTown();
  town = { ...made, planted: await plantCanaries(made) };
});

const seat = ({ people, organizations }: Town, more: Record<string, string>) =>
  insert("membership", {
    ...{ person_id: people.former, organization_id: organizations.finance, role: "member", updated_at: NOW },
    ...more,
  });
const duty = ({ people, bodyId }: Town, more: Record<string, string>) =>
  insert("office_duty", { person_id: people.office, body_id: bodyId, duty: "office", ...more });
const term = ({ bodyId }: Town, start_date: string, end_date: string) =>
  insert("legislative_term", { body_id: bodyId, name: "Wahlperiode", start_date, end_date });
const presence = ({ people, meetings }: Town, starts_at: string, ends_at: string | null) =>
  insert("attendance", { meeting_id: meetings.finished, person_id: people.chair, starts_at, ends_at });
const version = ({ planted }: Planted, more: Record<string, string | number>) =>
  insert("file_version", {
    ...{ file_id: planted.files.open, version: 9, file_name: "Plan.pdf", sha256: "0".repeat(64), byte_size: 1 },
    ...{ media_type: "application/pdf", ...more },
  });
const vote = (table: string, poll_id: string, person_id: string, epoch = 1) =>
  insert(table, { poll_id, epoch, person_id, ...(table === "ballot" ? { choice: "yes", key: KEY } : {}) });

test.each<Case>([
  [
    "two seats of one role in one organization do not overlap",
    "membership_no_overlap",
    (t) => [seat(t, { start_date: "2023-01-01" })],
  ],
  ["a seat may follow the one before on the day it ends", null, (t) => [seat(t, { start_date: "2023-07-01" })]],
  [
    "a seat does not end before it starts",
    "membership_period",
    (t) => [seat(t, { start_date: "2024-01-02", end_date: "2024-01-02" })],
  ],
  ["a duty is not held twice at a time", "office_duty_no_overlap", (t) => [duty(t, { start_date: "2023-01-01" })]],
  [
    "a duty does not end before it starts",
    "office_duty_period",
    (t) => [duty(t, { start_date: "2020-01-02", end_date: "2020-01-01" })],
  ],
  [
    "two terms of a body do not overlap",
    "legislative_term_no_overlap",
    (t) => [term(t, "2021-11-01", "2026-11-01"), term(t, "2026-10-31", "2031-11-01")],
  ],
  [
    "a term may follow the one before",
    null,
    (t) => [term(t, "2021-11-01", "2026-11-01"), term(t, "2026-11-01", "2031-11-01")],
  ],
  [
    "nobody is present twice at a time",
    "attendance_no_overlap",
    (t) => [presence(t, "2023-07-05T16:00Z", null), presence(t, "2023-07-05T17:00Z", null)],
  ],
  [
    "somebody may leave and return",
    null,
    (t) => [presence(t, "2023-07-05T16:00Z", "2023-07-05T17:00Z"), presence(t, "2023-07-05T17:00Z", null)],
  ],
  [
    "nobody leaves before arriving",
    "attendance_period",
    (t) => [presence(t, "2023-07-05T16:00Z", "2023-07-05T16:00Z")],
  ],
  [
    "an account's address is written small",
    "account_email_lower",
    (t) => [
      insert("account", {
        person_id: t.people.chair,
        email: "Chair@town.example",
        password_hash: "none",
        updated_at: NOW,
      }),
    ],
  ],
  [
    "a person has one account",
    "account_person_id_key",
    (t) => [
      insert("account", {
        person_id: t.people.office,
        email: "again@town.example",
        password_hash: "none",
        updated_at: NOW,
      }),
    ],
  ],
  [
    "nobody is excluded twice from an item",
    "exclusion_agenda_item_id_person_id_key",
    (t) => [insert("exclusion", { agenda_item_id: t.items.publicItem, person_id: t.people.member, starts_at: NOW })],
  ],
  [
    "a meeting does not end before it starts",
    "meeting_ends_after_start",
    (t) => [change("meeting", t.meetings.planned, "ends_at = starts_at")],
  ],
  [
    "a draft of a meeting is not published",
    "meeting_published_not_draft",
    (t) => [change("meeting", t.planted.meetings.draft, "published_at = now()")],
  ],
  [
    "a running meeting has begun",
    "meeting_running_started",
    (t) => [change("meeting", t.meetings.planned, "state = 'running'")],
  ],
  [
    "a closed meeting has an end",
    "meeting_closed_ended",
    (t) => [change("meeting", t.meetings.planned, "state = 'closed', started_at = now()")],
  ],
  [
    "one item is called at a time",
    "agenda_item_one_called",
    (t) => [
      change("agenda_item", t.items.publicItem, "state = 'called'"),
      change("agenda_item", t.items.nonPublicItem, "state = 'called'"),
    ],
  ],
  [
    "an item's number stands once in its part",
    "agenda_item_number",
    (t) => [
      insert("agenda_item", {
        meeting_id: t.meetings.finished,
        position: 9,
        number: "Ö 7",
        name: "Bericht",
        updated_at: NOW,
      }),
    ],
  ],
  [
    "an item's place stands once in a meeting",
    "agenda_item_position",
    (t) => [change("agenda_item", t.items.publicItem, "position = 2")],
  ],
  [
    "a whole agenda is renumbered in one transaction",
    null,
    (t) => [
      change("agenda_item", t.items.publicItem, "position = 2"),
      change("agenda_item", t.items.nonPublicItem, "position = 1"),
    ],
  ],
  [
    "a reference stands once in a body",
    "paper_body_id_reference_key",
    (t) => [change("paper", t.papers.draft, "reference = 'VO/10742/23'")],
  ],
  [
    "a draft of a paper is not published",
    "paper_published_state",
    (t) => [change("paper", t.papers.draft, "published_at = now()")],
  ],
  [
    "a published paper knows since when",
    "paper_published_state",
    (t) => [change("paper", t.papers.draft, "state = 'published'")],
  ],
  [
    "a document's content is named by a SHA-256",
    "file_version_sha256",
    (t) => [version(t, { sha256: "A".repeat(64) })],
  ],
  ["a document has no negative size", "file_version_size", (t) => [version(t, { byte_size: -1 })]],
  ["versions are counted from one", "file_version_number", (t) => [version(t, { version: 0 })]],
  ["a version stands once", "file_version_file_id_version_key", (t) => [version(t, { version: 1 })]],
  ["no count is negative", "poll_counts", (t) => [change("poll", t.planted.polls.open, "yes = -1, no = 3")]],
  ["the counts add up to the votes cast", "poll_cast_sum", (t) => [change("poll", t.planted.polls.open, "yes = 2")]],
  [
    "never more votes than voters",
    "poll_never_more_than_eligible",
    (t) => [change("poll", t.planted.polls.open, 'yes = 2, "cast" = 3')],
  ],
  [
    "an open poll has a frozen list of voters",
    "poll_opened_frozen",
    (t) => [change("poll", t.planted.polls.open, "eligible = NULL")],
  ],
  [
    "a closed poll has a result",
    "poll_closed_result",
    (t) => [change("poll", t.planted.polls.closed, "result = NULL")],
  ],
  [
    "a result is announced before it is published",
    "poll_announced",
    (t) => [change("poll", t.planted.polls.closed, "state = 'published', published_at = now()")],
  ],
  [
    "an announcement that differs gives a reason",
    "poll_announced_differs",
    (t) => [change("poll", t.planted.polls.closed, "announced = 'ADOPTED', announced_note = ''")],
  ],
  [
    "an announcement that differs with a reason stands",
    null,
    (t) => [change("poll", t.planted.polls.closed, "announced = 'ADOPTED', announced_note = 'Irrtum'")],
  ],
  [
    "one vote runs at a time in a meeting",
    "poll_one_running",
    (t) => [change("poll", t.planted.polls.closed, "state = 'open'")],
  ],
  [
    "a poll stands on an item of its own meeting",
    "poll_item_in_meeting",
    (t) => [change("poll", t.planted.polls.draft, `agenda_item_id = '${t.items.plannedItem}'`)],
  ],
  [
    "who may not vote has a reason",
    "poll_voter_reason",
    (t) => [
      insert("poll_voter", { poll_id: t.planted.polls.open, epoch: 1, person_id: t.people.chair, entitled: false }),
    ],
  ],
  [
    "who may vote has none",
    "poll_voter_reason",
    (t) => [
      insert("poll_voter", {
        poll_id: t.planted.polls.open,
        epoch: 1,
        person_id: t.people.chair,
        entitled: true,
        reason: "EXCLUDED",
      }),
    ],
  ],
  [
    "one ballot for each member, poll and epoch",
    "ballot_pkey",
    (t) => [vote("ballot", t.planted.polls.open, t.people.member)],
  ],
  [
    "no ballot for somebody who was not frozen as a voter",
    "ballot_voter",
    (t) => [vote("ballot", t.planted.polls.open, t.people.chair)],
  ],
  [
    "no ballot in an epoch that was not opened",
    "ballot_voter",
    (t) => [vote("ballot", t.planted.polls.open, t.people.member, 2)],
  ],
  [
    "no ballot for somebody who is not entitled",
    "a ballot of somebody who is not entitled",
    (t) => [vote("ballot", t.planted.polls.open, t.people.office)],
  ],
  [
    "one sealed ballot for each member, poll and epoch",
    "sealed_pkey",
    (t) => [vote("sealed", t.planted.polls.secret, t.people.member)],
  ],
  [
    "no sealed ballot for somebody who was not frozen as a voter",
    "sealed_voter",
    (t) => [vote("sealed", t.planted.polls.secret, t.people.chair)],
  ],
  [
    "no sealed ballot for somebody who is not entitled",
    "a ballot of somebody who is not entitled",
    (t) => [vote("sealed", t.planted.polls.secret, t.people.office)],
  ],
  [
    "a meeting's record has one chain",
    "session_log_one_chain",
    () => [
      "INSERT INTO session_log (meeting_id, number, at, kind, data, prev_hash, hash) SELECT meeting_id, 99, at, 'forked', '{}', prev_hash, 'other' FROM session_log",
    ],
  ],
])("%s", async (_sentence, refusal, statements) => {
  expect(await refusedBy(statements(town))).toBe(refusal);
});
