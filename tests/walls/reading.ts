import pg from "pg";
import { onTestFinished } from "vitest";
import { connectionString, publicConnectionString } from "#app/platform/db/clients.server.ts";

export type Row = Record<string, unknown>;

/** SQLSTATE of "insufficient_privilege". */
export const DENIED = "42501";

/** A plain connection as the anonymous reader; it ends with the test. */
export async function asCitizen(): Promise<pg.Client> {
  return connect(publicConnectionString());
}

/** A plain connection of the full role; it ends with the test. */
export async function asOwner(): Promise<pg.Client> {
  return connect(connectionString());
}

async function connect(connectionStringOfRole: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: connectionStringOfRole });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Every table and view of the schema, by name. */
export async function listRelations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY relname`);
  return rows.map(({ name }) => name);
}

/** The columns of a relation that the role of this connection may select, in the table's order. */
export async function listReadableColumns(client: pg.Client, relation: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND has_column_privilege(attrelid, attnum, 'SELECT') ORDER BY attnum`,
    [`public.${relation}`],
  );
  return rows.map(({ name }) => name);
}

/** SQLSTATE of the refusal; null when the statement was carried out. */
export async function refusalOf(client: pg.Client, statement: string): Promise<string | null> {
  return client.query(statement).then(
    () => null,
    (error: unknown) => {
      if (error instanceof pg.DatabaseError) return error.code ?? "";
      throw error;
    },
  );
}

/** Quotes a name of a table or column. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
