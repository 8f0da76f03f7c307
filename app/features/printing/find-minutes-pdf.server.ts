import { findMinutes } from "#app/features/minutes/get-minutes.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { minutesWords } from "./minutes-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

/**
 * Published minutes as the asker may read them.
 * @returns null when there are none for the asker
 */
export async function findMinutesPdf(
  viewer: Viewer,
  meetingId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const minutes = await findMinutes(viewer, meetingId);
  if (!minutes) return null;
  const { meeting } = minutes;
  const results = await listPublishedResults(viewer, { meetingId: meeting.id });
  const kind = textFor(wanted.locale, "minutes")("title");
  return printSheet(
    {
      template: "minutes",
      town: await getTownHead(viewer),
      kind,
      title: meeting.organization.name,
      reference: meetingReference(kind, meeting, wanted.locale),
      asOf: now(),
      fileName: meetingFileName(kind, meeting),
      data: minutesWords(minutes, results, wanted.locale),
    },
    wanted,
  );
}
