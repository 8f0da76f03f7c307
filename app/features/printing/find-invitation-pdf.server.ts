import { personName } from "#app/domain/council/person-name.ts";
import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import type { MeetingState, MeetingView } from "#app/features/meetings/meeting-views.ts";
import { membersOfMeeting } from "#app/features/meetings/members-of-meeting.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { formatLongDate, formatTimeSpan } from "#app/i18n/formats.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { agendaWords } from "./agenda-words.server.ts";
import { meetingFacts, meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

const INVITED = new Set<MeetingState>(["invited", "running", "closed"]);

/**
 * The invitation to a meeting with its agenda as the asker may read it.
 * @returns null when the meeting does not exist for the asker, or nobody was invited
 */
export async function findInvitationPdf(
  viewer: Viewer,
  meetingId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const { locale } = wanted;
  const meeting = await findMeeting(viewer, meetingId);
  if (!meeting || !INVITED.has(meeting.state)) return null;
  const t = textFor(locale, "printing");
  const kind = t("invitation.kind");
  const { organization, startsAt, endsAt, timeZone } = meeting;
  return printSheet(
    {
      template: "invitation",
      town: await getTownHead(viewer),
      kind,
      title: organization.name,
      reference: meetingReference(kind, meeting, locale),
      asOf: now(),
      fileName: meetingFileName(kind, meeting),
      data: {
        ...agendaWords(meeting, locale),
        facts: meetingFacts({ ...meeting, startedAt: null, endedAt: null }, locale),
        salutation: t("invitation.salutation"),
        sentence: t("invitation.sentence", {
          occasion: meeting.name,
          organization: organization.name,
          date: formatLongDate(startsAt, locale, timeZone),
          time: formatTimeSpan(startsAt, endsAt, locale, timeZone),
        }),
        regards: t("invitation.regards"),
        chair: await chairOf(viewer, meeting),
        chairRole: t("invitation.chair", { organization: organization.name }),
      },
    },
    wanted,
  );
}

/** Who chairs the body on that day; "" where that is not known to the asker. */
async function chairOf(viewer: Viewer, { id, organization, timeZone }: MeetingView): Promise<string> {
  const members = await membersOfMeeting(reader(viewer), { id, organizationId: organization.id, timeZone });
  const chair = members.find(({ role }) => role === "chair");
  return chair ? personName(chair.name) : "";
}
