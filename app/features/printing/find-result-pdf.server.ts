import { findAgendaItem } from "#app/features/meetings/get-agenda-item.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { listPublishedElections } from "#app/features/voting/published-elections.server.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { meetingFacts, meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import { electionWords, resultWords } from "./result-words.server.ts";
import { factsOf, type PrintedPdf, type Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

/**
 * The announced votes and elections on one item; names of roll calls, never a choice of a secret vote.
 * @returns null when the item does not exist for the asker, or nothing was announced on it
 */
export async function findResultPdf(
  viewer: Viewer,
  agendaItemId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const { locale } = wanted;
  const item = await findAgendaItem(viewer, agendaItemId);
  if (!item) return null;
  const [results, elections] = await Promise.all([
    listPublishedResults(viewer, { agendaItemId: item.id }),
    listPublishedElections(viewer, { agendaItemId: item.id }),
  ]);
  if (results.length + elections.length === 0) return null;
  const t = textFor(locale, "minutes");
  const kind = t("result");
  const meeting = { ...item.meeting, timeZone: item.timeZone };
  const number = item.number.replace(" ", "\u00a0");
  return printSheet(
    {
      template: "result",
      town: await getTownHead(viewer),
      kind: `${kind} · ${number}`,
      title: item.name,
      subline: t("meetingOf", { organization: meeting.organization.name }),
      reference: `${meetingReference(kind, meeting, locale)} · ${number}`,
      asOf: now(),
      fileName: meetingFileName(kind, meeting, item.number),
      data: {
        facts: [
          ...factsOf([
            { term: t("item"), value: number },
            { term: t("paper"), value: item.papers.map(({ reference, name }) => `${reference} ${name}`) },
          ]),
          ...meetingFacts(meeting, locale),
        ],
        resultTitle: kind,
        results: results.map((result) => resultWords(result, locale)),
        elections: elections.map((election) => electionWords(election, locale)),
      },
    },
    wanted,
  );
}
