import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "#app/platform/db/clients.server.ts";
import { deleteAllRows, ensureCopy } from "#app/platform/db/template.server.ts";
import { WORKER } from "./environment.ts";

// Runs before each test file: its worker's own copy of the migrated template, emptied.
const { url, template } = inject("databaseServer");
await ensureCopy(url, template, WORKER);

let resetter: pg.Client | null = null;

/** Deletes every row of this worker's database: `beforeEach(resetDatabase)`. */
export async function resetDatabase(): Promise<void> {
  if (!resetter) {
    resetter = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await resetter.connect();
  }
  await deleteAllRows(resetter);
}

beforeAll(resetDatabase);

afterAll(async () => {
  await disconnect();
  await resetter?.end();
  resetter = null;
});
