import { readMigrations } from "./migration-files.server.ts";
import { withSchemaEngine } from "./schema-engine.server.ts";

/**
 * Brings the database to the newest migration; harmless when there is nothing to do and when several start at once.
 * `_prisma_migrations` is written by Prisma's own engine, so the Prisma command line can read it.
 *
 * A migration is sent to PostgreSQL as one message and so is one transaction: one that failed has left nothing behind
 * but its note, which is set aside here so that the mended file is tried again.
 *
 * @param url full role, allowed to create tables and the role public_reader
 * @returns the names of the migrations that were applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(url, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: ALL_TABLES,
    });
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: ALL_TABLES });
    return appliedMigrationNames;
  });
}

const ALL_TABLES = { externalTables: [], externalEnums: [] };
