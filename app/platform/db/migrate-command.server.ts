import { runCommand } from "./command.server.ts";
import { startDatabase } from "./start.server.ts";

/** `npm run db:migrate`: brings the database of DATABASE_URL, or the embedded one, to the newest migration. */
await runCommand(async (say) => {
  const { applied, stop } = await startDatabase();
  await stop();
  say(
    applied.length > 0
      ? `Angewendet / applied: ${applied.join(", ")}`
      : "Die Datenbank ist auf dem neuesten Stand. / The database is up to date.",
  );
});
