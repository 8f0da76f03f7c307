import { createHash } from "node:crypto";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { boxRoot, sortTrackers } from "#app/domain/voting/sealed-ballot.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { destroyKey, listKeys } from "#app/platform/key-folder.server.ts";
import { resetDatabase } from "../setup/database.ts";
import {
  type Choice,
  leaksIn,
  orderingsIn,
  readEveryRow,
  readRawLog,
  type StoredRow,
  shapeOf,
  tellsOfChoices,
} from "./secret-evidence.ts";
import { holdSecretVote } from "./secret-session.ts";

const VOTERS = 60;
const CHANGED = 12;
const LIMIT_MS = 180_000;

beforeEach(resetDatabase);
beforeEach(async () => {
  for (const { name } of await listKeys("box-")) await destroyKey(name);
});

/** The same numbers at every run (mulberry32), so that a failure can be looked at again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const next = chance(seed);
  return values
    .map((value) => ({ value, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

const BOX = [...Array(30).fill("yes"), ...Array(20).fill("no"), ...Array(10).fill("abstain")] as Choice[];
const PEOPLE = BOX.map((_choice, voter) => voter);

/** Everybody in an order of their own; some vote a second time, then as the list of choices says. */
function turnsOf(choices: readonly Choice[]) {
  const choiceOf = (voter: number) => choices[voter] ?? "yes";
  const first = shuffled(PEOPLE, 3).map((voter) => ({
    voter,
    choice: voter < CHANGED ? choiceOf((voter + 7) % VOTERS) : choiceOf(voter),
  }));
  return [...first, ...shuffled(PEOPLE.slice(0, CHANGED), 4).map((voter) => ({ voter, choice: choiceOf(voter) }))];
}

const CHOICES = shuffled(BOX, 1);
const PERMUTED = shuffled(BOX, 2);

test("after a secret vote nothing that anybody could gather gives choices away, and the check finds what would", {
  timeout: LIMIT_MS,
}, async () => {
  const started = new Date(Date.now() - 1_000);
  const held = await holdSecretVote(VOTERS, turnsOf(CHOICES));
  const { evidence, marks, pollId, trackers } = held;

  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(poll).toMatchObject({ cast: 60, yes: 30, no: 20, abstain: 10, invalid: 0, state: "published", decisive: [] });
  const sealed = evidence.rows.filter(({ table }) => table === "sealed");
  expect(sealed).toHaveLength(VOTERS);
  expect(new Set(sealed.flatMap(({ values }) => [values.envelope, values.key]))).toEqual(new Set([null]));
  expect(new Set(sealed.map(({ xmin }) => xmin)).size).toBe(1);
  const inFile = inOrderOfFile(sealed).map(({ values }) => values.person_id ?? "");
  expect(inFile).toEqual([...inFile].sort());
  const stored = inOrderOfFile(evidence.rows.filter(({ table }) => table === "poll_tracker"));
  expect(stored.map(({ values }) => values.tracker)).toEqual(sortTrackers(trackers));
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
  expect(poll.boxRoot).toBe(boxRoot(trackers, sha256));
  for (const table of ["sealed", "poll_tracker", "poll_voter"]) {
    const columns = Object.keys(evidence.rows.find((row) => row.table === table)?.values ?? {}).join(" ");
    expect(columns).not.toMatch(/_at\b|time|number|position|choice/);
  }
  expect(evidence.rows.filter(({ table }) => table === "ballot" || table === "named_vote")).toEqual([]);

  const raw = await readRawLog(started);
  expect(held.envelopes.some((envelope) => raw.includes(Buffer.from(envelope)))).toBe(true);
  const told = Buffer.from(JSON.stringify(evidence));
  expect(held.secrets.length).toBeGreaterThan(2 * VOTERS);
  for (const secret of held.secrets)
    expect([raw.includes(Buffer.from(secret)), told.includes(Buffer.from(secret).toString("hex"))]).toEqual([
      false,
      false,
    ]);

  for (const { device, heard } of evidence.frames) {
    const text = JSON.stringify(heard);
    const foreign = [...trackers, ...held.envelopes.map((envelope) => Buffer.from(envelope).toString("base64url"))];
    expect([device, foreign.filter((mark) => text.includes(mark))]).toEqual([device, []]);
  }
  expect(new Set(held.answers.map(({ sentLength }) => sentLength)).size).toBe(1);
  expect(new Set(held.answers.map(({ mine }) => JSON.stringify(mine).length)).size).toBe(1);

  const orderings = [
    ...orderingsIn(evidence, marks),
    { source: "receipts", people: sortTrackers(trackers).map((one) => trackers.indexOf(one)) },
  ];
  expect(orderings.length).toBeGreaterThan(20);
  expect(orderings.map(({ source }) => source)).toEqual(
    expect.arrayContaining(["sealed by place", "poll_voter by transaction", "missing at the chair"]),
  );
  expect(leaksIn(orderings, CHOICES)).toEqual([]);

  for (const [name, rows] of Object.entries(plantedLeaks(held.session.members))) {
    expect([name, leaksIn(orderingsIn(await withPlanted(rows), marks), CHOICES)]).toEqual([
      name,
      expect.arrayContaining([expect.stringMatching(/^planted by /)]),
    ]);
  }
});

test("the same people voting otherwise leave the same traces, and a trace that depends on the choice is seen", {
  timeout: LIMIT_MS,
}, async () => {
  const one = await holdSecretVote(VOTERS, turnsOf(CHOICES));
  const first = shapeOf(one.evidence, one.marks);
  const planted = shapeOf(await withPlanted(lengthsOf(one.session.members, CHOICES)), one.marks);
  await resetDatabase();
  const other = await holdSecretVote(VOTERS, turnsOf(PERMUTED));
  const second = shapeOf(other.evidence, other.marks);
  expect(first.filter((trace) => !second.includes(trace))).toEqual([]);
  expect(second.filter((trace) => !first.includes(trace))).toEqual([]);
  expect(second).toHaveLength(first.length);
  const otherPlanted = shapeOf(await withPlanted(lengthsOf(other.session.members, PERMUTED)), other.marks);
  expect(otherPlanted).not.toEqual(planted);
});

test("a perfect order is seen as one, and a shuffled one is not", () => {
  const sorted = PEOPLE.toSorted((one, other) => (CHOICES[one] ?? "").localeCompare(CHOICES[other] ?? ""));
  const seen = tellsOfChoices(sorted, CHOICES);
  expect(seen.alike).toBeGreaterThan(6);
  expect(seen.placed).toBeGreaterThan(30);
  const chanceOnly = tellsOfChoices(shuffled(PEOPLE, 5), CHOICES);
  expect(chanceOnly.alike).toBeLessThan(4);
  expect(chanceOnly.placed).toBeLessThan(20);
});

type Planted = { personId: string; note: string }[];
type Members = readonly { personId: string }[];

/** What careless software leaves: rows in the order of the count, and a note that is as long as the choice. */
function plantedLeaks(members: Members): Record<string, Planted> {
  const voters = members.map(({ personId }, voter) => ({ personId, choice: CHOICES[voter] ?? "yes" }));
  const counted = voters.toSorted((one, other) => one.choice.localeCompare(other.choice));
  return {
    "the order of the count": counted.map(({ personId }) => ({ personId, note: "" })),
    "a length": lengthsOf(members, CHOICES),
  };
}

function lengthsOf(members: Members, choices: readonly Choice[]): Planted {
  return members.map(({ personId }, voter) => ({ personId, note: "x".repeat((choices[voter] ?? "yes").length) }));
}

/** The evidence with one more table: a serial, a person and a note. */
async function withPlanted(rows: Planted): Promise<{ rows: StoredRow[]; logLines: string[]; frames: [] }> {
  await pool().query("CREATE TABLE planted (number serial, person_id uuid, note text)");
  onTestFinished(async () => void (await pool().query("DROP TABLE IF EXISTS planted")));
  await pool().query("INSERT INTO planted (person_id, note) SELECT * FROM unnest($1::uuid[], $2::text[])", [
    rows.map(({ personId }) => personId),
    rows.map(({ note }) => note),
  ]);
  const found = await readEveryRow();
  await pool().query("DROP TABLE planted");
  return { rows: found.filter(({ table }) => table === "planted"), logLines: [], frames: [] };
}

function inOrderOfFile(rows: readonly StoredRow[]): StoredRow[] {
  const place = ({ ctid }: StoredRow) =>
    ctid
      .slice(1, -1)
      .split(",")
      .map((part) => part.padStart(9, "0"))
      .join();
  return rows.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
