import type { FindingKind } from "#app/domain/guard/finding-kinds.ts";
import { type Leak, NAME } from "./planted-leaks.ts";
import { plantOpenDocument, plantWord, plantWorkbook, plantZip } from "./zip-file.ts";

const OOXML = "application/vnd.openxmlformats-officedocument.";
const WORD = `${OOXML}wordprocessingml.document`;
const EXCEL = `${OOXML}spreadsheetml.sheet`;
const SLIDES = `${OOXML}presentationml.presentation`;
const ODF = "application/vnd.oasis.opendocument.";

const W = (body: string) => `<w:p><w:r><w:t>Der Rat beschließt.</w:t></w:r></w:p>${body}`;
const DRAW = "http://schemas.openxmlformats.org";
const withParts = (parts: Record<string, string>) =>
  plantZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="${DRAW}/wordprocessingml/2006/main"><w:body>${W("")}</w:body></w:document>`,
    ...parts,
  });

function office(name: string, kind: FindingKind, words: string, mediaType: string, content: Buffer): Leak {
  return { name, kind, words, mediaType, content };
}

/** Leaks of office files. */
export const OFFICE_LEAKS: readonly Leak[] = [
  office(
    "a comment",
    "comment",
    NAME,
    WORD,
    withParts({
      "word/comments.xml": `<w:comments xmlns:w="w"><w:comment w:author="Amt"><w:p><w:r><w:t>Frau ${NAME} fragen</w:t></w:r></w:p></w:comment></w:comments>`,
    }),
  ),
  office(
    "inserted text",
    "trackedChange",
    NAME,
    WORD,
    plantWord(W(`<w:p><w:ins w:author="B"><w:r><w:t>${NAME}</w:t></w:r></w:ins></w:p>`)),
  ),
  office(
    "deleted text",
    "trackedChange",
    NAME,
    WORD,
    plantWord(W(`<w:p><w:del w:author="B"><w:r><w:delText>${NAME}</w:delText></w:r></w:del></w:p>`)),
  ),
  office(
    "hidden text",
    "hiddenText",
    NAME,
    WORD,
    plantWord(W(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${NAME}</w:t></w:r></w:p>`)),
  ),
  office(
    "white text",
    "sameColour",
    NAME,
    WORD,
    plantWord(W(`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${NAME}</w:t></w:r></w:p>`)),
  ),
  office(
    "an author",
    "author",
    NAME,
    WORD,
    withParts({
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${NAME}</dc:creator></cp:coreProperties>`,
    }),
  ),
  office(
    "who changed it last",
    "author",
    NAME,
    WORD,
    withParts({
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="c"><cp:lastModifiedBy>${NAME}</cp:lastModifiedBy></cp:coreProperties>`,
    }),
  ),
  office(
    "an embedded table",
    "embedded",
    "Gehaelter.xlsx",
    WORD,
    withParts({ "word/embeddings/Gehaelter.xlsx": "PK" }),
  ),
  office(
    "a phone number in a footer",
    "phone",
    "0171 2345678",
    WORD,
    withParts({ "word/footer1.xml": `<w:ftr xmlns:w="w"><w:p><w:r><w:t>0171 2345678</w:t></w:r></w:p></w:ftr>` }),
  ),
  office(
    "a hidden sheet",
    "hiddenSheet",
    "Gehaelter",
    EXCEL,
    plantZip({
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="Plan" sheetId="1"/><sheet name="Gehaelter" sheetId="2" state="veryHidden"/></sheets></workbook>',
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
    }),
  ),
  office(
    "a hidden row",
    "hiddenCells",
    NAME,
    EXCEL,
    plantWorkbook(
      [`<row r="1"><c t="s"><v>0</v></c></row><row r="2" hidden="1"><c t="s"><v>1</v></c></row>`],
      ["Plan", NAME],
    ),
  ),
  office(
    "a hidden column",
    "hiddenCells",
    "",
    EXCEL,
    plantZip({
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml":
        '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    }),
  ),
  office(
    "a comment on a cell",
    "comment",
    NAME,
    EXCEL,
    plantZip({
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
      "xl/comments1.xml": `<comments><commentList><comment ref="A1"><text><t>${NAME}</t></text></comment></commentList></comments>`,
    }),
  ),
  office(
    "the source of a pivot table",
    "embedded",
    "pivotCacheRecords1.xml",
    EXCEL,
    plantZip({
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
      "xl/pivotCache/pivotCacheRecords1.xml": "<r/>",
    }),
  ),
  office(
    "a speaker's notes",
    "notes",
    NAME,
    SLIDES,
    plantZip({
      "ppt/slides/slide1.xml": '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Folie</a:t></a:r></a:p></p:sld>',
      "ppt/notesSlides/notesSlide1.xml": `<p:notes xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:t>${NAME}</a:t></a:r></a:p></p:txBody></p:notes>`,
    }),
  ),
  office(
    "a hidden slide",
    "hiddenSheet",
    "",
    SLIDES,
    plantZip({
      "ppt/slides/slide1.xml": '<p:sld xmlns:p="p" xmlns:a="a" show="0"><a:p><a:r><a:t>Folie</a:t></a:r></a:p></p:sld>',
    }),
  ),
  office(
    "a comment",
    "comment",
    NAME,
    `${ODF}text`,
    plantOpenDocument(
      "text",
      `<office:text><text:p>Beschluss<office:annotation><text:p>${NAME}</text:p></office:annotation></text:p></office:text>`,
    ),
  ),
  office(
    "deleted text",
    "trackedChange",
    NAME,
    `${ODF}text`,
    plantOpenDocument(
      "text",
      `<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>${NAME}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Beschluss</text:p></office:text>`,
    ),
  ),
  office(
    "hidden rows",
    "hiddenCells",
    NAME,
    `${ODF}spreadsheet`,
    plantOpenDocument(
      "spreadsheet",
      `<office:spreadsheet><table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>${NAME}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
    ),
  ),
  office(
    "a hidden section",
    "hiddenText",
    NAME,
    `${ODF}text`,
    plantOpenDocument(
      "text",
      `<office:text><text:p>Beschluss</text:p><text:section text:display="none"><text:p>${NAME}</text:p></text:section></office:text>`,
    ),
  ),
];
