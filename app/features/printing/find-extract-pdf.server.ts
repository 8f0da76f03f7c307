import { type ExtractView, findExtract } from "#app/features/minutes/get-extract.server.ts";
import { listExtractFiles } from "#app/features/minutes/list-extract-files.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { courseLines } from "./course-words.server.ts";
import { meetingFacts, meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import { sectionWords } from "./section-words.server.ts";
import { type Fact, factsOf, type PrintedPdf, type Wanted } from "./sheet.ts";
import { listed } from "./text-blocks.ts";
import { getTownHead } from "./town-head.server.ts";

/**
 * The extract of the minutes about one item.
 * @returns null when the item does not exist for the asker, or its minutes are not published
 */
export async function findExtractPdf(
  viewer: Viewer,
  agendaItemId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const { locale } = wanted;
  const extract = await findExtract(viewer, agendaItemId);
  if (!extract?.section?.published) return null;
  const { item, section, elections, course } = extract;
  const [results, files] = await Promise.all([
    listPublishedResults(viewer, { agendaItemId: item.id }),
    listExtractFiles(viewer, extract),
  ]);
  const t = textFor(locale, "minutes");
  const meeting = { ...item.meeting, timeZone: item.timeZone };
  const before = course ? courseLines(course.item, course.norms, locale, item.timeZone) : [];
  const isEmpty = !section.record && !section.resolution && results.length + elections.length === 0;
  return printSheet(
    {
      template: "extract",
      town: await getTownHead(viewer),
      kind: `${t("extractTitle")} · ${item.number.replace(" ", "\u00a0")}`,
      title: item.name,
      subline: t("meetingOf", { organization: meeting.organization.name }),
      reference: `${meetingReference(t("extractTitle"), meeting, locale)} · ${item.number.replace(" ", "\u00a0")}`,
      asOf: now(),
      fileName: meetingFileName(t("extractTitle"), meeting, item.number),
      data: {
        facts: extractFacts(extract, locale),
        paperTitle: t("paper"),
        paper: paperFacts(extract, locale),
        minutesTitle: t("title"),
        entry: sectionWords({ ...section, results, elections, before }, locale, item.timeZone),
        nothing: isEmpty ? t("noRecord") : "",
        filesTitle: t("attachments"),
        files: listed(files),
      },
    },
    wanted,
  );
}

function extractFacts({ item, section }: ExtractView, locale: Locale): Fact[] {
  const t = textFor(locale, "minutes");
  const decision = section?.decisionType;
  return [
    ...factsOf([
      { term: t("item"), value: item.number.replace(" ", "\u00a0") },
      { term: t("organization"), value: item.meeting.organization.name },
      {
        term: t("decisionType"),
        value: decision ? textFor(locale, "meetings")(`decisionType.${decision}`) : null,
      },
    ]),
    ...meetingFacts({ ...item.meeting, timeZone: item.timeZone }, locale),
  ];
}

function paperFacts({ paper }: ExtractView, locale: Locale): Fact[] {
  if (!paper) return [];
  const t = textFor(locale, "minutes");
  const papers = textFor(locale, "papers");
  return factsOf([
    { term: t("paper"), value: `${paper.reference} ${paper.name}` },
    { term: t("status"), value: paper.public ? papers("isPublic") : papers("nonPublic") },
    { term: t("paperType"), value: papers(`types.${paper.type}`) },
    { term: t("author"), value: paper.author },
    { term: t("underDirectionOf"), value: paper.underDirectionOf },
    { term: t("participating"), value: paper.participating },
    { term: t("editor"), value: paper.editor },
  ]);
}
