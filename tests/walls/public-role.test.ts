import { randomBytes } from "node:crypto";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { asPublicReader, connectionString, publicDatabase } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown } from "#tests/setup/town.ts";
import { plantCanaries } from "#tests/setup/town-canaries.ts";
import { TRUSTED_FUNCTIONS } from "./decisions.ts";
import { asCitizen, asOwner, DENIED, listReadableColumns, listRelations, quoted, refusalOf } from "./reading.ts";

beforeEach(resetDatabase);

test("every table has row security switched on", async () => {
  const { rows } = await (await asOwner()).query(`
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity`);
  expect(rows).toEqual([{ relname: "_prisma_migrations" }]);
});

test("every view hides behind a security barrier, and none is materialized", async () => {
  const { rows } = await (await asOwner()).query(`
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND (relkind IN ('m', 'f') OR relkind = 'v' AND NOT coalesce(reloptions @> ARRAY['security_barrier=true'], false))`);
  expect(rows).toEqual([]);
});

test("a citizen writes nothing, into no table and by no statement", async () => {
  const [owner, citizen] = [await asOwner(), await asCitizen()];
  for (const relation of await listRelations(owner)) {
    const name = quoted(relation);
    const column = quoted((await listReadableColumns(owner, relation))[0] ?? "");
    for (const statement of [
      `INSERT INTO ${name} DEFAULT VALUES`,
      `UPDATE ${name} SET ${column} = ${column}`,
      `DELETE FROM ${name}`,
      `TRUNCATE ${name} CASCADE`,
      `SELECT 1 FROM ${name} FOR UPDATE`,
    ]) {
      const refusal = await refusalOf(citizen, statement);
      // 42809, 55000: a view that joins takes no rows from anybody.
      expect([statement, [DENIED, "42809", "55000"].includes(refusal ?? "")]).toEqual([statement, true]);
    }
  }
});

test("a citizen makes nothing in the schema and draws no number from its sequences", async () => {
  const [owner, citizen] = [await asOwner(), await asCitizen()];
  expect(await refusalOf(citizen, "CREATE TABLE mine (id int)")).toBe(DENIED);
  expect(await refusalOf(citizen, "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")).toBe(DENIED);
  const { rows } = await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'",
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { name } of rows) {
    expect(await refusalOf(citizen, `SELECT last_value FROM ${quoted(name)}`)).toBe(DENIED);
    expect(await refusalOf(citizen, `SELECT nextval('${name}')`)).toBe(DENIED);
  }
});

test("only the named functions run with the owner's rights, and no temporary table can stand in for theirs", async () => {
  const { rows } = await (await asOwner()).query<{ name: string; settings: string[] }>(`
    SELECT proname AS name, proconfig AS settings FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY proname`);
  expect(rows.map(({ name }) => name)).toEqual(TRUSTED_FUNCTIONS);
  for (const { settings } of rows) expect(settings).toEqual(["search_path=public, pg_temp"]);
  const { files } = await plantCanaries(await createTown());
  const citizen = await asCitizen();
  await citizen.query("CREATE TEMPORARY TABLE file AS SELECT $1::uuid AS id, true AS public", [files.nonPublic]);
  const said = await citizen.query("SELECT file_is_public($1) AS public", [files.nonPublic]);
  expect(said.rows).toEqual([{ public: false }]);
  expect((await citizen.query("SELECT 1 FROM paper_file WHERE file_id = $1", [files.nonPublic])).rows).toEqual([]);
});

test("the planner's statistics and a failing condition tell a citizen nothing of hidden rows", async () => {
  await plantCanaries(await createTown());
  await (await asOwner()).query("ANALYZE");
  const citizen = await asCitizen();
  const { rows } = await citizen.query("SELECT * FROM pg_stats WHERE schemaname = 'public'");
  expect(JSON.stringify(rows)).not.toContain(SECRET);
  const trap =
    "SELECT 1 FROM paper WHERE CASE WHEN name LIKE '%' || $1 || '%' THEN 1 / (length(name) * 0) = 1 ELSE false END";
  expect((await citizen.query(trap, [SECRET])).rows).toEqual([]);
});

test("a citizen reads no password and no other connection's statement", async () => {
  const owner = await asOwner();
  await owner.query(`SELECT '${SECRET}'`);
  const citizen = await asCitizen();
  expect(await refusalOf(citizen, "SELECT * FROM pg_authid")).toBe(DENIED);
  expect(await refusalOf(citizen, "SELECT pg_read_file('postgresql.conf')")).toBe(DENIED);
  const { rows } = await citizen.query("SELECT query FROM pg_stat_activity WHERE pid <> pg_backend_pid()");
  expect(JSON.stringify(rows)).not.toContain(SECRET);
});

test("resetting the role leaves a citizen's connection a citizen's", async () => {
  const citizen = await asCitizen();
  await citizen.query("RESET ROLE");
  await citizen.query("DISCARD ALL");
  expect((await citizen.query("SELECT current_user AS role")).rows).toEqual([{ role: "public_reader" }]);
  const [said] = await publicDatabase().$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
  expect(said).toEqual({ role: "public_reader" });
});

test("a login of its own for PUBLIC_DATABASE_URL cannot become anything but the public reader", async () => {
  await plantCanaries(await createTown());
  const owner = await asOwner();
  const login = `citizens_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  const { rows } = await owner.query<{ name: string }>("SELECT current_user AS name");
  await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '${password}' IN ROLE public_reader`);
  const address = new URL(connectionString());
  [address.username, address.password] = [login, password];
  const citizen = new pg.Client({ connectionString: asPublicReader(address.href) });
  await citizen.connect();
  onTestFinished(async () => {
    await citizen.end();
    await owner.query(`DROP ROLE ${login}`);
  });
  expect(await refusalOf(citizen, `SET ROLE ${quoted(rows[0]?.name ?? "")}`)).toBe(DENIED);
  await citizen.query("SET ROLE NONE");
  expect(await refusalOf(citizen, "SELECT email FROM person")).toBe(DENIED);
  expect((await citizen.query("SELECT id FROM paper")).rows).toHaveLength(1);
});

test("without such a login a statement of an attacker could leave the role: a decision, so no statement is ever built from text", async () => {
  const citizen = await asCitizen();
  expect(await refusalOf(citizen, "SET ROLE NONE")).toBeNull();
});
