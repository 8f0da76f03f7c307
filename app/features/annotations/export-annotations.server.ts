import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { contentDisposition } from "#app/platform/http/content-disposition.ts";
import type { MarkFilter } from "./list-filter.ts";
import { type ListedMark, listOwnAnnotations } from "./list-own-annotations.server.ts";

const FORMATS = {
  md: { type: "text/markdown; charset=utf-8", write: markdownOf },
  csv: { type: "text/csv; charset=utf-8", write: csvOf },
  json: { type: "application/json; charset=utf-8", write: jsonOf },
} as const;

/**
 * The own marks as a file to keep, as far as the list shows them.
 * @param format md, csv or json
 * @returns null for any other format
 */
export async function exportAnnotations(
  viewer: PersonViewer,
  filter: MarkFilter,
  format: string | undefined,
  locale: Locale,
): Promise<Response | null> {
  if (format !== "md" && format !== "csv" && format !== "json") return null;
  const { marks } = await listOwnAnnotations(viewer, filter, null);
  const name = `${textFor(locale, "annotations")("exportName")}.${format}`;
  return new Response(FORMATS[format].write(marks, locale), {
    headers: {
      "Content-Type": FORMATS[format].type,
      "Content-Disposition": contentDisposition("attachment", name),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function markdownOf(marks: readonly ListedMark[], locale: Locale): string {
  const t = textFor(locale, "annotations");
  const lines = [`# ${t("title")}`, ""];
  let fileId = "";
  for (const mark of marks) {
    if (mark.file.id !== fileId) lines.push(`## ${escaped(mark.file.name)}`, "");
    fileId = mark.file.id;
    const place = mark.place ?? mark.made;
    lines.push(`### ${t(`kind.${mark.kind}`)}, ${t("onPage", { page: place.page })}`, "");
    if (mark.state !== "made") lines.push(`*${t(`state.${mark.state}`)}*`, "");
    if (place.quote)
      lines.push(
        ...escaped(place.quote)
          .split("\n")
          .map((line) => `> ${line}`),
        "",
      );
    if (mark.text) lines.push(escaped(mark.text), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** What Markdown would read as more than words is written so that it stays words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&").replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, "$1\\$2");
}

function csvOf(marks: readonly ListedMark[], locale: Locale): string {
  const t = textFor(locale, "annotations");
  const columns = ["document", "page", "kindOf", "stateOf", "quote", "note", "sharedWith", "changed"] as const;
  const rows = marks.map((mark) => {
    const place = mark.place ?? mark.made;
    return [
      ...[mark.file.name, String(place.page), t(`kind.${mark.kind}`), t(`state.${mark.state}`), place.quote, mark.text],
      ...[mark.organization?.name ?? "", mark.changedAt],
    ];
  });
  const lines = [columns.map((column) => t(`column.${column}`)), ...rows];
  return `\uFEFF${lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

/** RFC 4180; a cell that a spreadsheet would compute starts with an apostrophe. */
function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

function jsonOf(marks: readonly ListedMark[]): string {
  const rows = marks.map(({ id, file, version, kind, colour, text, strokes, made, place, state, ...mark }) => ({
    ...{ id, file, version, kind, colour, text, strokes, made, place, state },
    sharedWith: mark.organization?.name ?? null,
    changedAt: mark.changedAt,
  }));
  return `${JSON.stringify({ annotations: rows }, null, 2)}\n`;
}
