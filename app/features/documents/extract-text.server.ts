import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { readText } from "#app/platform/text/read-text.server.ts";
import type { Reading } from "#app/platform/text/reading.ts";

const ROWS = 500;

/**
 * Reads the text out of a content that waits for it, whatever documents carry it, and keeps it page by page. What was
 * read before stays as it is. Rejects where the content can not be fetched, so that the job is tried again.
 * @param sha256 the content's name
 */
export async function extractText(sha256: string): Promise<void> {
  const waiting = await database().fileText.findFirst({
    where: { sha256, state: "waiting" },
    select: { versions: { take: 1, select: { mediaType: true } } },
  });
  const mediaType = waiting?.versions[0]?.mediaType;
  if (!mediaType) return;
  await keepReading(sha256, await withLocalCopy(sha256, (path) => readText({ path, mediaType })));
}

async function keepReading(sha256: string, reading: Reading): Promise<void> {
  const read = "pages" in reading ? reading : { pages: [], pageCount: null, language: null };
  const rows = read.pages.map((page, index) => ({ ...page, sha256, number: index + 1 }));
  await inTransaction(async (tx) => {
    const { count } = await tx.fileText.updateMany({
      where: { sha256, state: "waiting" },
      data: { state: reading.state, pageCount: read.pageCount, language: read.language, extractedAt: now() },
    });
    if (count === 0) return;
    for (let at = 0; at < rows.length; at += ROWS) await tx.filePage.createMany({ data: rows.slice(at, at + ROWS) });
  });
}
