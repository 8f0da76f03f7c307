import pg from "pg";
import { asPublicReader } from "#app/platform/db/clients.server.ts";

export type Ids = { visible: string[]; hidden: string[] };

/** Every primary id of the database, and which of them the anonymous reader gets a row for. */
export async function readIds(databaseUrl: string): Promise<Ids> {
  const [owner, citizen] = [databaseUrl, asPublicReader(databaseUrl)].map(
    (connectionString) => new pg.Client({ connectionString }),
  );
  if (!owner || !citizen) throw new Error("no connection");
  await Promise.all([owner.connect(), citizen.connect()]);
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'",
  );
  const [all, visible] = [new Set<string>(), new Set<string>()];
  for (const { name } of tables) {
    for (const { id } of (await owner.query(`SELECT id FROM ${name}`)).rows) all.add(id);
    const readable = await citizen.query("SELECT has_column_privilege($1, 'id', 'SELECT') AS yes", [name]);
    if (!readable.rows[0]?.yes) continue;
    for (const { id } of (await citizen.query(`SELECT id FROM ${name}`)).rows) visible.add(id);
  }
  await Promise.all([owner.end(), citizen.end()]);
  return { visible: [...visible], hidden: [...all].filter((id) => !visible.has(id)) };
}
