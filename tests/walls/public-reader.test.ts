import { beforeAll, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown } from "#tests/setup/town.ts";
import { plantCanaries } from "#tests/setup/town-canaries.ts";
import { CLOSED_TABLES, MAY_LEAD_NOWHERE, NEVER_HIDDEN, PUBLIC_RELATIONS } from "./decisions.ts";
import { asCitizen, asOwner, DENIED, listReadableColumns, listRelations, quoted, refusalOf } from "./reading.ts";

beforeAll(async () => {
  await resetDatabase();
  await plantCanaries(await createTown());
});

test("every table and view is decided: open by named columns, or closed", async () => {
  const [owner, citizen] = [await asOwner(), await asCitizen()];
  const found: Record<string, string> = {};
  for (const relation of await listRelations(owner)) {
    found[relation] = (await listReadableColumns(citizen, relation)).join(" ");
  }
  const opened = Object.entries(PUBLIC_RELATIONS).map(([name, { columns }]) => [name, columns]);
  expect(found).toEqual(Object.fromEntries([...opened, ...CLOSED_TABLES.map((name) => [name, ""])]));
});

test("every text column that can hide something has a canary in this town", async () => {
  const owner = await asOwner();
  const { rows: columns } = await owner.query<{ relation: string; name: string }>(`
    SELECT c.relname AS relation, a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'json'::regtype, 'jsonb'::regtype)`);
  const without: string[] = [];
  for (const { relation, name } of columns) {
    if (NEVER_HIDDEN.includes(`${relation}.*`) || NEVER_HIDDEN.includes(`${relation}.${name}`)) continue;
    const { rowCount } = await owner.query(
      `SELECT 1 FROM ${quoted(relation)} WHERE ${quoted(name)}::text ILIKE '%' || $1 || '%' LIMIT 1`,
      [SECRET],
    );
    if (rowCount === 0) without.push(`${relation}.${name}`);
  }
  expect(without).toEqual([]);
});

test.each(Object.entries(PUBLIC_RELATIONS))(
  "a citizen reads only the public rows of %s",
  async (relation, { rows }) => {
    const citizen = await asCitizen();
    const columns = await listReadableColumns(citizen, relation);
    const read = await citizen.query(`SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(relation)}`);
    expect(JSON.stringify(read.rows).toLowerCase()).not.toContain(SECRET.toLowerCase());
    expect(read.rows).toHaveLength(rows);
    const counted = await citizen.query(`SELECT count(*)::int AS count FROM ${quoted(relation)}`);
    expect(counted.rows).toEqual([{ count: rows }]);
  },
);

test.each(CLOSED_TABLES)("a citizen reads nothing of %s, not even how many", async (relation) => {
  const citizen = await asCitizen();
  expect(await refusalOf(citizen, `SELECT * FROM ${quoted(relation)}`)).toBe(DENIED);
  expect(await refusalOf(citizen, `SELECT count(*) FROM ${quoted(relation)}`)).toBe(DENIED);
});

test("withheld columns of readable rows are refused, also in conditions and orders", async () => {
  const [owner, citizen] = [await asOwner(), await asCitizen()];
  for (const relation of Object.keys(PUBLIC_RELATIONS)) {
    const readable = await listReadableColumns(citizen, relation);
    for (const column of (await listReadableColumns(owner, relation)).filter((name) => !readable.includes(name))) {
      const [from, name] = [quoted(relation), quoted(column)];
      for (const statement of [
        `SELECT ${name} FROM ${from}`,
        `SELECT count(*) FROM ${from} WHERE ${name} IS NOT NULL`,
        `SELECT 1 FROM ${from} ORDER BY ${name}`,
        `SELECT to_jsonb(t) FROM ${from} t`,
      ]) {
        expect([statement, await refusalOf(citizen, statement)]).toEqual([statement, DENIED]);
      }
    }
  }
});

test("no readable row refers to a row that is not readable, save for the named ids", async () => {
  const [owner, citizen] = [await asOwner(), await asCitizen()];
  const { rows: references } = await owner.query<{ child: string; column: string; parent: string }>(`
    SELECT f.conrelid::regclass::text AS child, a.attname AS column, f.confrelid::regclass::text AS parent
    FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`);
  const astray: string[] = [];
  for (const { child, column, parent } of references) {
    if (!(await listReadableColumns(citizen, child)).includes(column)) continue;
    if (!(await listReadableColumns(citizen, parent)).includes("id")) continue;
    const { rows } = await citizen.query<{ count: number }>(`
      SELECT count(*)::int AS count FROM ${child} c
      WHERE c.${quoted(column)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = c.${quoted(column)})`);
    if (rows[0]?.count !== 0 && !MAY_LEAD_NOWHERE.includes(`${child}.${column}`)) astray.push(`${child}.${column}`);
  }
  expect(astray).toEqual([]);
});
