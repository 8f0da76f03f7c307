import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { agendaWords } from "./agenda-words.server.ts";
import { meetingFacts, meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

/**
 * The agenda of a meeting as the asker may read it.
 * @returns null when the meeting does not exist for the asker
 */
export async function findAgendaPdf(
  viewer: Viewer,
  meetingId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const { locale } = wanted;
  const meeting = await findMeeting(viewer, meetingId);
  if (!meeting) return null;
  const t = textFor(locale, "meetings");
  const kind = t("agenda");
  const cancelled = t("cancelledBecause", { reason: meeting.cancelReason ?? "" });
  return printSheet(
    {
      template: "agenda",
      town: await getTownHead(viewer),
      kind,
      title: meeting.organization.name,
      reference: meetingReference(kind, meeting, locale),
      asOf: now(),
      fileName: meetingFileName(kind, meeting),
      data: {
        ...agendaWords(meeting, locale),
        facts: meetingFacts(meeting, locale),
        cancelled: meeting.state === "cancelled" ? cancelled : "",
      },
    },
    wanted,
  );
}
