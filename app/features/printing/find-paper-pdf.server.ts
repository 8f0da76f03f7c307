import { listFilesOfPaper } from "#app/features/documents/queries.server.ts";
import { listPaperOutcomes } from "#app/features/minutes/list-paper-outcomes.server.ts";
import { findPaper } from "#app/features/papers/get-paper.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { paperWords } from "./paper-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

/**
 * A paper with its texts, costs, way and list of attachments.
 * @returns null when it does not exist for the asker
 */
export async function findPaperPdf(
  viewer: Viewer,
  paperId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const paper = await findPaper(viewer, paperId);
  if (!paper) return null;
  const [outcomes, files, town] = await Promise.all([
    listPaperOutcomes(viewer, paper.id),
    listFilesOfPaper(viewer, paper.id),
    getTownHead(viewer),
  ]);
  const kind = textFor(wanted.locale, "papers")(`types.${paper.type}`);
  return printSheet(
    {
      template: "paper",
      town,
      kind: `${kind} ${paper.reference}`,
      title: paper.name,
      reference: `${kind} ${paper.reference}`,
      asOf: now(),
      fileName: `${kind} ${paper.reference.replaceAll("/", "-")}`,
      data: paperWords({ paper, outcomes, files, timeZone: town.timeZone }, wanted.locale),
    },
    wanted,
  );
}
