import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { MIGRATIONS_DIR, readMigrations, readSchema, SCHEMA_DIR } from "./migration-files.server.ts";
import { withSchemaEngine } from "./schema-engine.server.ts";

/** Where to look and write; the project's own folders unless a test gives others. */
export interface MigrationFolders {
  migrations: string;
  schema: string;
}

/**
 * Writes the next migration: what brings the database from all migrations to the schema files.
 * @param url a server on which a shadow database may be created and dropped
 * @param name becomes part of the folder's name
 * @returns the path of the written file, or null when schema and migrations agree
 */
export async function writeNewMigration(
  url: string,
  name: string,
  folders: MigrationFolders = { migrations: MIGRATIONS_DIR, schema: SCHEMA_DIR },
): Promise<string | null> {
  const word = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  if (!word) {
    throw new OperatorFailure(
      "Die Migration braucht einen Namen: npm run db:new -- name / The migration needs a name: npm run db:new -- name",
    );
  }
  await mkdir(folders.migrations, { recursive: true });
  const sql = await difference(url, folders);
  if (sql === "") {
    return null;
  }
  const stamp = now().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(folders.migrations, `${stamp}_${word}`);
  await mkdir(folder);
  const path = join(folder, "migration.sql");
  await writeFile(path, `${sql}\n`);
  return path;
}

/** The SQL from all migrations to the schema; empty when they agree. */
export async function difference(url: string, folders: MigrationFolders): Promise<string> {
  const migrations = await readMigrations(folders.migrations);
  const files = await readSchema(folders.schema);
  const found = await withSchemaEngine(
    url,
    (engine) =>
      engine.diff({
        from: { tag: "migrations", ...migrations },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    files.map(({ path, content }) => [path, content]),
  );
  const history = migrations.migrationDirectories.map(({ migrationFile: { content } }) => content.value).join("\n");
  return withoutHandwrittenDrops(found.stdout ?? "", history);
}

/**
 * The schema cannot say everything that the migrations' hand-written SQL does, so the engine proposes to drop it.
 * A drop of an index or key that no generated statement ever made is left out.
 */
export function withoutHandwrittenDrops(script: string, history: string): string {
  const generated = new Set([...history.matchAll(GENERATED)].map((match) => match[1] ?? match[2] ?? ""));
  return script
    .split(/\n(?=-- )/)
    .filter((block) => {
      const dropped = DROPPED.exec(block);
      return block.trim() !== EMPTY && (!dropped || generated.has(dropped[1] ?? dropped[2] ?? ""));
    })
    .join("\n")
    .trim();
}

const EMPTY = "-- This is an empty migration.";
const GENERATED =
  /-- CreateIndex\nCREATE (?:UNIQUE )?INDEX "([^"]+)"|-- AddForeignKey\nALTER TABLE [^\n]+ ADD CONSTRAINT "([^"]+)"/g;
const DROPPED = /^-- (?:DropIndex\nDROP INDEX "([^"]+)"|DropForeignKey\nALTER TABLE [^\n]+ DROP CONSTRAINT "([^"]+)")/;
