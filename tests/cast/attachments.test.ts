import { describe, expect, test } from "vitest";
import { attachmentPdf } from "./attachments.ts";
import { chance } from "./chance.ts";
import { listPapers } from "./papers.ts";
import { seedAttachment } from "./seed-extract.ts";

const KB = 1024;
const papers = listPapers("2026-11-23");

describe("attachmentPdf", () => {
  test("sets the attachment of 2023 as a PDF of 197 KB, counted in units of 1,024 bytes", async () => {
    const pdf = await attachmentPdf(seedAttachment);
    expect(Math.round(pdf.byteLength / KB)).toBe(197);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  });

  test("sets every kind of attachment as an accessible PDF", async () => {
    const some = chance("attachments to set")
      .shuffle(papers.flatMap((paper) => paper.attachments))
      .slice(0, 25);
    const secret = papers.filter((paper) => !paper.public).flatMap((paper) => paper.attachments);
    for (const attachment of [...some, ...secret]) {
      const raw = Buffer.from(await attachmentPdf(attachment)).toString("latin1");
      expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
      expect(raw.length).toBeGreaterThan(10 * KB);
    }
  });

  test("gives the same bytes for the same description", async () => {
    const attachment = papers[0]?.attachments[0] ?? seedAttachment;
    expect(Buffer.from(await attachmentPdf(attachment)).equals(await attachmentPdf(attachment))).toBe(true);
  });
});

test("chance is repeatable, stays in its bounds and refuses to pick from nothing", () => {
  const draw = () =>
    Array.from(
      { length: 500 },
      (
        (luck) => () =>
          luck.between(3, 9)
      )(chance("bounds")),
    );
  expect(draw()).toEqual(draw());
  expect([Math.min(...draw()), Math.max(...draw())]).toEqual([3, 9]);
  expect(chance("order").shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  expect(() => chance("none").pick([])).toThrow(RangeError);
});
