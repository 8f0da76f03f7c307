import { body } from "#tests/cast/organizations.ts";
import { dateAt } from "../app/domain/kernel/wall-clock.ts";
import { database, disconnect } from "../app/platform/db/clients.server.ts";
import { storeAttachments } from "./seed/attachments.ts";
import { seedCouncil } from "./seed/council.ts";
import { seedMarks } from "./seed/marks.ts";
import { seedMeetings } from "./seed/meetings.ts";
import { seedPapers } from "./seed/papers.ts";
import { seedProcedure } from "./seed/procedure.ts";

const LIMIT_MS = 180_000;

/** Fills an empty database with the demo town, whole or not at all; marks, which are nobody else's business, come after it. */
async function seed(): Promise<void> {
  const today = dateAt(new Date(), body.timeZone);
  const attachments = await step("Anlagen setzen", () => storeAttachments(today));
  const council = await step("Stadt, Personen und Konten", () =>
    database().$transaction(
      async (tx) => {
        const town = await seedCouncil(tx);
        await seedProcedure(tx, town);
        const papers = await seedPapers(tx, town, attachments, today);
        await seedMeetings(tx, town, papers, today);
        return town;
      },
      { timeout: LIMIT_MS },
    ),
  );
  await step("Anmerkungen", () => seedMarks(council, attachments));
  await disconnect();
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`  ✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return value;
}

await seed();
