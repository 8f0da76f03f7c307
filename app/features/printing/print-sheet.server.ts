import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { safeFileName } from "#app/platform/files/safe-file-name.ts";
import { once } from "#app/platform/once.server.ts";
import { typeset } from "#app/platform/pdf/typeset.server.ts";
import { keptPdfs } from "./kept-pdfs.ts";
import type { PrintedPdf, SheetData, TemplateName, Wanted } from "./sheet.ts";
import type { TownHead } from "./town-head.server.ts";

const TEMPLATES = resolve("app/features/printing/templates");
/** What several templates import. */
const PARTS = ["base.typ", "agenda-table.typ", "section.typ"];
const KEPT_BYTES = 32 * 1024 * 1024;

export type PrintedSheet = {
  template: TemplateName;
  town: TownHead;
  /** What kind of document it is, in words, for example "Niederschrift". */
  kind: string;
  title: string;
  subline?: string;
  /** Stands at the foot of every page, for example the body and the day. */
  reference: string;
  /** The moment whose state the document shows. */
  asOf: Date;
  /** Without ending. */
  fileName: string;
  data: SheetData;
};

/**
 * Prints a document on the town's sheet. The same content of the same day is set once and kept in memory by its hash;
 * who may see it was decided by whoever read the data.
 */
export async function printSheet(sheet: PrintedSheet, wanted: Wanted): Promise<PrintedPdf> {
  const { town, template } = sheet;
  const data = { ...sheet.data, ...headOf(sheet, wanted) };
  const arms = town.arms ? createHash("sha256").update(town.arms).digest("hex") : "";
  const createdAt = new Date(`${dateAt(sheet.asOf, town.timeZone)}T00:00:00Z`);
  const key = createHash("sha256")
    .update(JSON.stringify([template, wanted.standard, createdAt, arms, data]))
    .digest("hex");
  const kept = once("printing.kept", () => keptPdfs(KEPT_BYTES));
  let bytes = kept.find(key);
  if (!bytes) {
    const files = { ...parts(), ...(town.arms ? { "arms.png": town.arms } : {}) };
    bytes = await typeset({ template: source(template), files, data, createdAt, standard: wanted.standard });
    kept.keep(key, bytes);
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, sha256, fileName: safeFileName(`${sheet.fileName}.pdf`, `${template}.pdf`) };
}

function headOf({ town, kind, title, subline, reference, asOf }: PrintedSheet, { locale }: Wanted): SheetData {
  const t = textFor(locale, "printing");
  const { name, contact, colour, arms } = town;
  return {
    lang: locale,
    region: locale === "de" ? "DE" : "GB",
    town: { name, contact, colour, arms: arms !== null, armsName: t("armsOf", { town: name }) },
    kind,
    // why: the title stands in the file's own data too, where an empty one is no title at all.
    title: title.trim() || kind,
    documentTitle: `${kind}: ${title.trim() || kind}`,
    subline: subline ?? "",
    footer: {
      reference,
      asOf: t("asOf", { date: formatDate(asOf, locale, town.timeZone) }),
      page: t("page"),
      of: t("pageOf"),
    },
  };
}

function source(template: TemplateName): string {
  return once(`printing.template.${template}`, () => readFileSync(resolve(TEMPLATES, `${template}.typ`), "utf8"));
}

function parts(): Record<string, Uint8Array> {
  return once("printing.parts", () =>
    Object.fromEntries(PARTS.map((name) => [name, readFileSync(resolve(TEMPLATES, name))])),
  );
}
