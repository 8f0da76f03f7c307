import pg from "pg";
import { migrate } from "./migrate.server.ts";

/**
 * Makes a database that has every migration and no rows, to be copied by `ensureCopy`.
 * @param serverUrl superuser address of any database on the server
 * @returns the template's address
 */
export async function createTemplate(serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  const url = withDatabase(serverUrl, name);
  await migrate(url);
  return url;
}

/**
 * Copies a template file by file, which takes a few hundredths of a second; an existing copy stays as it is.
 * @returns the copy's address
 */
export async function ensureCopy(serverUrl: string, template: string, name: string): Promise<string> {
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) {
      const copy = client.escapeIdentifier(name);
      await client.query(`CREATE DATABASE ${copy} TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY`);
    }
  });
  return withDatabase(serverUrl, name);
}

/** Deletes every row of every table, whatever triggers and references say; the migrations' record stays. */
export async function deleteAllRows(client: Pick<pg.Client, "query">): Promise<void> {
  await client.query(`DO $$
    DECLARE entry record;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOR entry IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
        EXECUTE format('DELETE FROM %I', entry.tablename);
      END LOOP;
    END $$`);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
