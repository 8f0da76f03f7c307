import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { asPublicReader, connectionString, database, pool, publicDatabase } from "./clients.server.ts";
import { migrate } from "./migrate.server.ts";
import { difference } from "./new-migration.server.ts";
import { inTransaction, isConflict } from "./transactions.server.ts";

beforeEach(resetDatabase);

type Who = { role: string }[];

test("the public client runs every session as public_reader", async () => {
  const sessions = Array.from({ length: 4 }, () => publicDatabase().$queryRaw<Who>`SELECT current_user AS role`);
  for (const rows of await Promise.all(sessions)) {
    expect(rows).toEqual([{ role: "public_reader" }]);
  }
});

test("the full client does not run as public_reader", async () => {
  const [row] = await database().$queryRaw<Who>`SELECT current_user AS role`;
  expect(row?.role).not.toBe("public_reader");
  expect((await pool().query<{ role: string }>("SELECT current_user AS role")).rows[0]?.role).toBe(row?.role);
});

test("the public client can neither write nor read accounts", async () => {
  await expect(publicDatabase().$executeRaw`DELETE FROM body`).rejects.toThrow(/permission denied/);
  await expect(publicDatabase().$queryRaw`SELECT * FROM account`).rejects.toThrow(/permission denied/);
});

test("what a citizen asks cannot hold a connection for long", async () => {
  const [row] = await publicDatabase().$queryRaw<{ limit: number }[]>`
    SELECT (extract(epoch FROM current_setting('statement_timeout')::interval))::int AS limit`;
  expect(row?.limit).toBe(10);
});

test("a reset of the role inside a session stays public_reader", async () => {
  const role = await publicDatabase().$transaction(async (tx) => {
    await tx.$executeRaw`RESET ROLE`;
    return tx.$queryRaw<Who>`SELECT current_user AS role`;
  });
  expect(role).toEqual([{ role: "public_reader" }]);
});

test("options that the address already has are kept", () => {
  const address = new URL(
    asPublicReader("postgresql://u:p%40@h:5/d?options=-c%20statement_timeout%3D5s&sslmode=disable"),
  );
  expect(address.searchParams.get("options")).toBe("-c statement_timeout=5s -c role=public_reader");
  expect(address.password).toBe("p%40");
});

test("migrating again applies nothing", async () => {
  expect(await migrate(connectionString())).toEqual([]);
});

test("schema and migrations agree", async () => {
  const folders = { migrations: "prisma/migrations", schema: "prisma/schema" };
  expect(await difference(connectionString(), folders)).toBe("");
});

test("two transactions that block each other both end well, one of them in a second run", async () => {
  const client = database();
  await client.$executeRaw`CREATE TABLE IF NOT EXISTS lock_probe (id int PRIMARY KEY, n int NOT NULL)`;
  await client.$executeRaw`DELETE FROM lock_probe`;
  await client.$executeRaw`INSERT INTO lock_probe VALUES (1, 0), (2, 0)`;
  let release = () => {};
  const bothHoldOne = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding = 0;
  let runs = 0;
  const crossing = (first: number, second: number) =>
    inTransaction(async (tx) => {
      runs++;
      await tx.$executeRaw`UPDATE lock_probe SET n = n + 1 WHERE id = ${first}`;
      holding++;
      if (holding === 2) {
        release();
      }
      await bothHoldOne;
      await tx.$executeRaw`UPDATE lock_probe SET n = n + 1 WHERE id = ${second}`;
    });
  await Promise.all([crossing(1, 2), crossing(2, 1)]);
  expect(runs).toBe(3);
  expect(await client.$queryRaw`SELECT id, n FROM lock_probe ORDER BY id`).toEqual([
    { id: 1, n: 2 },
    { id: 2, n: 2 },
  ]);
  await client.$executeRaw`DROP TABLE lock_probe`;
});

test("an error of the work itself is not repeated", async () => {
  let runs = 0;
  const work = inTransaction(async () => {
    runs++;
    throw new Error("refused");
  });
  await expect(work).rejects.toThrow("refused");
  expect(runs).toBe(1);
  expect(isConflict(new Error("x"))).toBe(false);
});
