import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pool } from "#app/platform/db/clients.server.ts";
import type { Heard } from "./live-server.ts";

export type Choice = "yes" | "no" | "abstain";

/** A row as an attacker with the whole database has it: its place in the file, its transaction, its values. */
export type StoredRow = { table: string; ctid: string; xmin: string; values: Record<string, string | null> };

/** Everything that somebody could have gathered who stood behind the server, the database and every device. */
export type Evidence = {
  rows: StoredRow[];
  logLines: string[];
  /** By device; own news of the voter's own vote are left out. */
  frames: { device: string; heard: Heard[] }[];
};

/** Something that lists people in an order: rows of a table, lines of a log, frames of a device. */
export type Ordering = { source: string; people: number[] };

/** Every row of every table of this database, in the order of the file. */
export async function readEveryRow(): Promise<StoredRow[]> {
  const tables = await pool().query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  const found: StoredRow[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool().query<{ ctid: string; xmin: string; row: Record<string, unknown> }>(
      `SELECT ctid::text, xmin::text, to_jsonb(t) AS row FROM "${name}" t`,
    );
    for (const { ctid, xmin, row } of rows) {
      const values = Object.entries(row).map(([column, value]) => [column, textOf(value)] as const);
      found.push({ table: name, ctid, xmin, values: Object.fromEntries(values) });
    }
  }
  return found;
}

/** The write-ahead log's files since a moment, as they lie on the disk. */
export async function readRawLog(since: Date): Promise<Buffer> {
  await pool().query("SELECT pg_switch_wal()");
  const { rows } = await pool().query<{ data_directory: string }>("SHOW data_directory");
  const folder = join(rows[0]?.data_directory ?? "", "pg_wal");
  const parts: Buffer[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const about = await stat(path);
    if (about.isFile() && about.mtime >= since) parts.push(await readFile(path));
  }
  return Buffer.concat(parts);
}

/**
 * Every order in which the evidence lists people: rows by place, by transaction and by each column, log lines, frames,
 * and the order in which names vanish from the chair's list of who is missing.
 * @param marks what points at a person: ids, keys, receipts; to the person's number
 */
export function orderingsIn({ rows, logLines, frames }: Evidence, marks: ReadonlyMap<string, number>): Ordering[] {
  const found: Ordering[] = [];
  for (const table of new Set(rows.map((row) => row.table))) {
    const own = rows.filter((row) => row.table === table).sort((one, other) => comparePlaces(one.ctid, other.ctid));
    const listed = own.map((row) => ({ row, person: ownerOf(Object.values(row.values).join(" "), marks) }));
    const add = (by: string, key: (row: StoredRow) => string) => {
      const sorted = [...listed].sort((one, other) => compareTexts(key(one.row), key(other.row)));
      found.push({ source: `${table} by ${by}`, people: sorted.flatMap(({ person }) => person ?? []) });
    };
    add("place", () => "");
    add("transaction", (row) => row.xmin.padStart(12, "0"));
    for (const column of Object.keys(own[0]?.values ?? {})) {
      add(column, (row) => row.values[column] ?? "");
      add(`length of ${column}`, (row) => String(row.values[column]?.length ?? 0).padStart(9, "0"));
    }
  }
  found.push({ source: "log", people: logLines.flatMap((line) => ownerOf(line, marks) ?? []) });
  for (const { device, heard } of frames) {
    const people = heard.flatMap(({ body }) => ownerOf(JSON.stringify(body), marks) ?? []);
    found.push(
      { source: `frames of ${device}`, people },
      { source: `missing at ${device}`, people: vanished(heard, marks) },
    );
  }
  return found.filter(({ people }) => people.length >= 20);
}

/**
 * How far an order gives choices away, in two ways: neighbours alike more often than by chance (standard deviations),
 * and places that depend on the choice (Kruskal and Wallis' H; with three choices above 30 in one of three million).
 */
export function tellsOfChoices(
  people: readonly number[],
  choices: readonly Choice[],
): { alike: number; placed: number } {
  const sequence = people.map((person) => choices[person]).filter((choice) => choice !== undefined);
  const count = sequence.length;
  const places = new Map<Choice, number[]>();
  for (const [place, choice] of sequence.entries()) places.set(choice, [...(places.get(choice) ?? []), place + 1]);
  const groups = [...places.values()];
  if (groups.length < 2) return { alike: 0, placed: 0 };
  const middle = (count + 1) / 2;
  const spread = groups.reduce((sum, group) => sum + group.length * (mean(group) - middle) ** 2, 0);
  const chance = groups.reduce((sum, { length }) => sum + length * (length - 1), 0) / (count * (count - 1));
  const alike = sequence.filter((choice, place) => place > 0 && choice === sequence[place - 1]).length;
  const expected = (count - 1) * chance;
  const deviation = Math.sqrt((count - 1) * chance * (1 - chance));
  return { alike: (alike - expected) / deviation, placed: (12 / (count * (count + 1))) * spread };
}

/** The orders that give choices away clearly better than chance. */
export function leaksIn(orderings: readonly Ordering[], choices: readonly Choice[]): string[] {
  return orderings.flatMap(({ source, people }) => {
    const { alike, placed } = tellsOfChoices(people, choices);
    return alike > 6 || placed > 30 ? [source] : [];
  });
}

/**
 * What the evidence looks like when ids, times and randomness are taken out: for each person and table which columns
 * hold something of which length, and how messages and log lines are built. Must not change when the same people vote
 * otherwise.
 */
export function shapeOf({ rows, logLines, frames }: Evidence, marks: ReadonlyMap<string, number>): string[] {
  const shapes = rows.map(({ table, values }) => {
    const person = ownerOf(Object.values(values).join(" "), marks);
    const columns = Object.entries(values).map(([column, value]) => `${column}=${shapeOfColumn(column, value)}`);
    return `${table} of ${person ?? "nobody"}: ${columns.sort().join(" ")}`;
  });
  const messages = frames.flatMap(({ device, heard }) =>
    heard.map(({ name, body }) => `${device} hears ${name}: ${keysOf(body).join(" ")}`),
  );
  const lines = logLines.map((line) => `log: ${line.replace(/[0-9a-f-]{8,}|\d+/g, "#")}`);
  return [...shapes.sort(), ...new Set([...messages.sort(), ...lines.sort()])];
}

/** The one person that a text points at; null when it is none or several. */
function ownerOf(text: string, marks: ReadonlyMap<string, number>): number | null {
  const owners = new Set<number>();
  for (const [word] of text.matchAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b[\dA-Z]{4}(?:-[\dA-Z]{4}){3}\b/g)) {
    const person = marks.get(word);
    if (person !== undefined) owners.add(person);
  }
  const [only] = owners;
  return owners.size === 1 && only !== undefined ? only : null;
}

function vanished(heard: readonly Heard[], marks: ReadonlyMap<string, number>): number[] {
  const gone: number[] = [];
  for (const { name, body } of heard) {
    if (name !== "poll:missing") continue;
    const missing = new Set((body.missing as { personId: string }[]).map(({ personId }) => marks.get(personId)));
    const people = new Set(marks.values());
    for (const person of people) if (!missing.has(person) && !gone.includes(person)) gone.push(person);
  }
  return gone;
}

function keysOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => keysOf(one, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return [`${path}:${value === null ? "null" : typeof value}`];
  return Object.entries(value).flatMap(([key, member]) => keysOf(member, `${path}.${key}`));
}

/** Numbers as they are, except running ids and the count of steps, which hangs on how votes fell into batches. */
function shapeOfColumn(column: string, value: string | null): string {
  if (value === null) return "null";
  if (/^(.+_)?id$|^seq$/.test(column)) return "id";
  return /^\d+$/.test(value) ? `number ${value}` : `${value.replace(/\.\d+/g, "").length} signs`;
}

function textOf(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function comparePlaces(one: string, other: string): number {
  const numbers = (ctid: string) => ctid.slice(1, -1).split(",").map(Number);
  const [page = 0, item = 0] = numbers(one);
  const [otherPage = 0, otherItem = 0] = numbers(other);
  return page - otherPage || item - otherItem;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
