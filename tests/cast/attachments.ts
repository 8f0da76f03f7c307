import { readFile } from "node:fs/promises";
import { type JsonValue, typeset } from "#app/platform/pdf/typeset.server.ts";
import { riverPicture } from "./river-picture.ts";

export type AttachmentSection = { readonly heading: string; readonly paragraphs: readonly string[] };

/** A document beside a paper, before it is set as a PDF. */
export type AttachmentDescription = {
  readonly key: string;
  /** Shown in lists. */
  readonly title: string;
  readonly fileName: string;
  /** Department or faction that wrote it. */
  readonly sender: string;
  /** What it is about: the paper's name. */
  readonly subject: string;
  readonly reference: string;
  /** "YYYY-MM-DD". */
  readonly date: string;
  readonly signedBy: string | null;
  readonly public: boolean;
  readonly sections: readonly AttachmentSection[];
  /** One table with a sum; none where empty. Integer cents. */
  readonly amounts: readonly { readonly label: string; readonly cents: number }[];
  /** A title picture, `rows` pixels high: the larger, the bigger the file. */
  readonly pictureRows?: number;
};

const template = readFile(new URL("./templates/letter.typ", import.meta.url), "utf8");
const money = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });
const longDate = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" });

/** The attachment as an accessible PDF (PDF/UA-1). The same description gives the same bytes. */
export async function attachmentPdf(description: AttachmentDescription): Promise<Uint8Array> {
  const createdAt = new Date(`${description.date}T09:00:00Z`);
  const picture = description.pictureRows === undefined ? null : riverPicture(description.pictureRows);
  const data: JsonValue = {
    title: description.title,
    sender: description.sender,
    subject: description.subject,
    reference: description.reference,
    date: longDate.format(createdAt),
    signedBy: description.signedBy,
    public: description.public,
    sections: description.sections,
    tables: description.amounts.length === 0 ? [] : [tableOf(description.amounts)],
    picture,
  };
  return typeset({ template: await template, data, createdAt });
}

function tableOf(amounts: AttachmentDescription["amounts"]): JsonValue {
  const sum = amounts.reduce((total, row) => total + row.cents, 0);
  return {
    heading: "Beträge",
    rows: amounts.map((row) => ({ label: row.label, amount: money.format(row.cents / 100) })),
    sum: money.format(sum / 100),
  };
}
