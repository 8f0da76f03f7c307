import { isResolved } from "#app/domain/minutes/decision-type.ts";
import type { DecisionType } from "#app/features/meetings/meeting-views.ts";
import type { Correction } from "#app/features/minutes/get-extract.server.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { formatDate } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { electionWords, resultWords } from "./result-words.server.ts";
import type { SheetData } from "./sheet.ts";
import { textBlocks } from "./text-blocks.ts";

/** So much text fits on a page with room to spare, and stays in one piece with its heading. */
const SHORT = { characters: 1500, lines: 25 };

export type PrintedSection = {
  record: string;
  resolution: string;
  decisionType: DecisionType | null;
  corrections: readonly Correction[];
  results: readonly PublishedResult[];
  elections: readonly PublishedElection[];
  /** What happened to those present, before the record. */
  before: readonly string[];
};

/** What minutes say of one item. */
export function sectionWords(section: PrintedSection, locale: Locale, timeZone: string): SheetData {
  const t = textFor(locale, "minutes");
  const { record, resolution, decisionType, corrections, results, elections, before } = section;
  return {
    before: [...before],
    recordTitle: t("record"),
    record: textBlocks(record),
    resolutionTitle: isResolved(decisionType) ? t("resolution") : t("proposedOnly"),
    resolution: textBlocks(resolution),
    short: resolution.length <= SHORT.characters && resolution.split("\n").length <= SHORT.lines,
    results: results.map((result) => resultWords(result, locale)),
    elections: elections.map((election) => electionWords(election, locale)),
    corrections: corrections.map(({ text, correctedAt }) => ({
      title: t("correctedAt", { date: formatDate(correctedAt, locale, timeZone) }),
      blocks: textBlocks(text),
    })),
  };
}
