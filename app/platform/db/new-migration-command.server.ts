import { env } from "#app/platform/env.server.ts";
import { runCommand } from "./command.server.ts";
import { startEmbedded } from "./embedded.server.ts";
import { writeNewMigration } from "./new-migration.server.ts";

/** `npm run db:new -- name`: writes the next migration from the difference between migrations and schema. */
await runCommand(async (say) => {
  const { DATABASE_URL, DATA_DIR } = env();
  const server = DATABASE_URL ? { url: DATABASE_URL, stop: async () => undefined } : await startEmbedded(DATA_DIR);
  try {
    const path = await writeNewMigration(server.url, process.argv[2] ?? "");
    say(
      path
        ? `Geschrieben / written: ${path}`
        : "Schema und Migrationen stimmen überein. / Schema and migrations agree.",
    );
  } finally {
    await server.stop();
  }
});
