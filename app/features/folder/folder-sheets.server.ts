import { meetingFacts, meetingReference } from "#app/features/printing/meeting-words.server.ts";
import { printSheet } from "#app/features/printing/print-sheet.server.ts";
import type { PrintedPdf } from "#app/features/printing/sheet.ts";
import type { TownHead } from "#app/features/printing/town-head.server.ts";
import { formatFileSize } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import type { FolderContent, FolderContentItem } from "./read-folder.server.ts";

/** One line of the contents. */
export type FolderLine = {
  /** 0 for an item, 1 for a paper or a document of the item, 2 for a document of a paper */
  depth: 0 | 1 | 2;
  number: string;
  name: string;
  notes: string;
  /** from 0; null while it is not known, and for what is not within */
  page: number | null;
  leftOut?: boolean;
};

/** What all sheets of a folder share. */
export type Sheets = {
  content: FolderContent;
  town: TownHead;
  locale: Locale;
  title: string;
  /** the day whose state it shows */
  asOf: Date;
};

/** The contents with the numbers of pages, each line a link to "part:INDEX". */
export async function printContents(sheets: Sheets, lines: readonly FolderLine[]): Promise<PrintedPdf> {
  const { locale, content, town, asOf } = sheets;
  const t = textFor(locale, "folder");
  const { meeting } = content;
  return printSheet(
    {
      ...{ template: "folder", town, kind: t("title"), title: meeting.organization.name },
      reference: meetingReference(t("title"), meeting, locale),
      ...{ asOf, fileName: t("fileName") },
      data: {
        facts: meetingFacts(meeting, locale),
        listTitle: t("contents"),
        nothing: t("empty"),
        head: [t("item"), t("subject"), t("page")],
        rows: lines.map(({ depth, number, name, notes, page, leftOut }, index) => ({
          ...{ number, name, sub: depth > 0, notes: leftOut ? notes : "" },
          part: leftOut ? null : index,
          page: page === null ? "" : String(page + 1),
        })),
      },
    },
    { locale, standard: "ua-1" },
  );
}

/** The sheet before what belongs to an item. */
export async function printSeparator(
  sheets: Sheets,
  item: FolderContentItem,
  lines: readonly FolderLine[],
): Promise<PrintedPdf> {
  const { locale, content, town, asOf } = sheets;
  const t = textFor(locale, "folder");
  const number = item.number.replace(" ", "\u00a0");
  const bytes = [...item.papers.flatMap(({ files }) => files), ...item.files].reduce(
    (sum, one) => sum + one.byteSize,
    0,
  );
  return printSheet(
    {
      ...{ template: "folder-item", town, kind: number, title: item.name },
      reference: meetingReference(t("title"), content.meeting, locale),
      ...{ asOf, fileName: t("fileName") },
      data: {
        facts: bytes > 0 ? [{ term: t("size"), value: [formatFileSize(bytes, locale)] }] : [],
        listTitle: t("following"),
        head: [t("subject"), t("notes")],
        rows: lines.map(({ name, notes }) => ({ name, notes })),
        remarks: lines.some(({ leftOut }) => leftOut) ? [t("leftOutHint")] : [],
      },
    },
    { locale, standard: "ua-1" },
  );
}
