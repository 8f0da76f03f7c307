import type { FindingKind } from "#app/domain/guard/finding-kinds.ts";
import { plantPdf } from "./pdf-file.ts";
import { appendPaint, line, plantSheet, scan, stream } from "./planted-pdf.ts";
import { plantOpenDocument, plantWord, plantWorkbook, plantZip } from "./zip-file.ts";

/** A document with one leak that must be found, and words its excerpt must hold. */
export type Leak = { name: string; kind: FindingKind; words: string; mediaType: string; content: Buffer };

const PDF = "application/pdf";
const OOXML = "application/vnd.openxmlformats-officedocument.";
const WORD = `${OOXML}wordprocessingml.document`;
const EXCEL = `${OOXML}spreadsheetml.sheet`;
const SLIDES = `${OOXML}presentationml.presentation`;
const ODF = "application/vnd.oasis.opendocument.";

const NAME = "Wilhelmine Geheimrat";
const HARMLESS = line("Der Rat nimmt den Bericht zur Kenntnis.", 72, 760);
const black = (x: number, y: number, width: number, height: number) => `0 0 0 rg ${x} ${y} ${width} ${height} re f\n`;
const layers = (off: string) => `/OCProperties<</OCGs[10 0 R]/D<</BaseState/ON/OFF[${off}]/Order[10 0 R]>>>>`;
const rect = "/Rect[60 690 320 720]";
const picture = "/XObject<</Im1 10 0 R>>";
const wholePage = "q 595 0 0 842 0 0 cm /Im1 Do Q\n";
const typed = (text: string, mode: string) => line(text, 72, 700, mode);

function pdf(name: string, kind: FindingKind, words: string, content: Buffer): Leak {
  return { name, kind, words, mediaType: PDF, content };
}

function text(name: string, kind: FindingKind, words: string, page: string): Leak {
  return pdf(name, kind, words, plantPdf({ pages: [page] }));
}

/** Leaks of a PDF itself. */
export const PDF_LEAKS: readonly Leak[] = [
  pdf(
    "text under a black bar",
    "covered",
    NAME,
    plantSheet({ paint: HARMLESS + line(NAME) + black(60, 690, 200, 24) }),
  ),
  pdf(
    "text under a white bar",
    "covered",
    NAME,
    plantSheet({ paint: `${HARMLESS}${line(NAME)}1 g 60 690 200 24 re f` }),
  ),
  pdf(
    "one name within a line under a bar",
    "covered",
    "Geheimrat",
    plantSheet({ paint: line("Beschwerde von Geheimrat gegen den Bescheid") + black(158, 690, 62, 24) }),
  ),
  pdf(
    "text under a bar drawn as a wide line",
    "covered",
    NAME,
    plantSheet({ paint: `${HARMLESS}${line(NAME)}18 w 60 704 m 260 704 l S` }),
  ),
  pdf(
    "text under a turned and grown bar",
    "covered",
    NAME,
    plantSheet({ paint: `${HARMLESS}${line(NAME)}q 0 2 -2 0 300 690 cm 0 0 12 120 re f Q` }),
  ),
  pdf(
    "text under a bar within a form",
    "covered",
    NAME,
    plantSheet({
      paint: `${HARMLESS}${line(NAME)}q 1 0 0 1 60 690 cm /Fm1 Do Q`,
      resources: "/XObject<</Fm1 10 0 R>>",
      objects: [stream("0 0 200 24 re f", "/Type/XObject/Subtype/Form/BBox[0 0 200 24]")],
    }),
  ),
  pdf(
    "text under a picture",
    "coveredPicture",
    NAME,
    plantSheet({
      paint: `${HARMLESS}${line(NAME)}q 220 0 0 30 60 690 cm /Im1 Do Q`,
      resources: picture,
      objects: [scan([])],
    }),
  ),
  pdf("white on white", "sameColour", NAME, plantSheet({ paint: `${HARMLESS}1 1 1 rg ${line(NAME)}` })),
  pdf("nearly white on white", "sameColour", NAME, plantSheet({ paint: `${HARMLESS}0.97 g ${line(NAME)}` })),
  pdf(
    "black on black",
    "sameColour",
    NAME,
    plantSheet({ paint: `${HARMLESS}${black(60, 690, 200, 24)}${line(NAME)}` }),
  ),
  pdf("invisible text", "invisible", NAME, plantSheet({ paint: HARMLESS + typed(NAME, "3 Tr") })),
  pdf("fully clear text", "invisible", NAME, plantSheet({ paint: `${HARMLESS}q /G1 gs ${line(NAME)}Q` })),
  pdf("tiny text", "tiny", NAME, plantSheet({ paint: `${HARMLESS}BT /F1 0.5 Tf 72 700 Td (${NAME}) Tj ET` })),
  pdf(
    "text shrunk by its matrix",
    "tiny",
    NAME,
    plantSheet({ paint: `${HARMLESS}q 0.05 0 0 0.05 0 0 cm ${line(NAME, 900, 9000)}Q` }),
  ),
  pdf("text beside the paper", "outside", NAME, plantSheet({ paint: HARMLESS + line(NAME, 700, 700) })),
  pdf(
    "text outside the crop box",
    "outside",
    NAME,
    plantSheet({ paint: HARMLESS + line(NAME, 72, 30), page: "/CropBox[0 100 595 842]" }),
  ),
  pdf(
    "text cut away by a clip",
    "outside",
    NAME,
    plantSheet({ paint: `${HARMLESS}q 0 0 20 20 re W n ${line(NAME)}Q` }),
  ),
  pdf(
    "text on a hidden layer",
    "hiddenLayer",
    NAME,
    plantSheet({
      ...{
        paint: `${HARMLESS}/OC /L1 BDC ${line(NAME)}EMC`,
        catalog: layers("10 0 R"),
        resources: "/Properties<</L1 10 0 R>>",
      },
      objects: ["<</Type/OCG/Name(Intern)>>"],
    }),
  ),
  pdf(
    "the text layer of a scan under a bar",
    "covered",
    NAME,
    plantSheet({
      paint: `${wholePage}${typed(NAME, "3 Tr")}${black(60, 690, 200, 24)}`,
      resources: picture,
      objects: [scan([])],
    }),
  ),
  pdf(
    "the text layer of a scan that was blackened before scanning",
    "coveredPicture",
    NAME,
    plantSheet({
      ...{ paint: `${wholePage}${typed(NAME, "3 Tr")}`, resources: picture },
      objects: [scan([{ x: 5, y: 18, width: 50, height: 9, grey: 0 }])],
    }),
  ),
  pdf(
    "the text layer of a scan",
    "scannedText",
    NAME,
    plantSheet({ paint: `${wholePage}${typed(NAME, "3 Tr")}`, resources: picture, objects: [scan([])] }),
  ),
  pdf(
    "a note",
    "annotation",
    NAME,
    plantSheet({
      paint: HARMLESS,
      annotations: [`<</Type/Annot/Subtype/Text${rect}/Contents(Frau ${NAME} anrufen)/T(Sachbearbeitung)>>`],
    }),
  ),
  pdf(
    "a black square laid over text",
    "annotation",
    NAME,
    plantSheet({ paint: line(NAME), annotations: [`<</Type/Annot/Subtype/Square${rect}/IC[0 0 0]/C[0 0 0]>>`] }),
  ),
  pdf(
    "a redaction that was never applied",
    "pendingRedaction",
    NAME,
    plantSheet({ paint: line(NAME), annotations: [`<</Type/Annot/Subtype/Redact${rect}>>`] }),
  ),
  pdf(
    "a filled form field",
    "formField",
    NAME,
    plantSheet({
      ...{ paint: HARMLESS, catalog: "/AcroForm<</Fields[10 0 R]>>" },
      annotations: [`<</Type/Annot/Subtype/Widget/FT/Tx/T(Name)/V(${NAME})${rect}>>`],
    }),
  ),
  pdf("an author", "author", NAME, plantSheet({ paint: HARMLESS, info: `/Author(${NAME})` })),
  pdf(
    "an author in the XMP data",
    "author",
    NAME,
    plantSheet({
      ...{ paint: HARMLESS, catalog: "/Metadata 10 0 R" },
      objects: [
        stream(
          `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
          "/Type/Metadata/Subtype/XML",
        ),
      ],
    }),
  ),
  pdf(
    "an attached file",
    "attachment",
    "Gutachten.docx",
    plantSheet({
      ...{ paint: HARMLESS, catalog: "/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>" },
      objects: ["<</Type/Filespec/F(Gutachten.docx)/EF<</F 11 0 R>>>>", stream("geheim", "/Type/EmbeddedFile")],
    }),
  ),
  pdf(
    "a program that runs when it is opened",
    "script",
    "JavaScript",
    plantSheet({
      paint: HARMLESS,
      catalog: "/Names<</JavaScript<</Names[(a) 10 0 R]>>>>",
      objects: ["<</S/JavaScript/JS(app.alert\\(1\\))>>"],
    }),
  ),
  pdf(
    "a program that is started",
    "script",
    "Launch",
    plantSheet({ paint: HARMLESS, catalog: "/OpenAction<</S/Launch/F(cmd.exe)>>" }),
  ),
  pdf(
    "an earlier state with removed text",
    "earlierRevision",
    "Geheimrat",
    appendPaint(plantSheet({ paint: HARMLESS + line(NAME) }), HARMLESS),
  ),
];

/** Private facts in the text. */
export const TEXT_LEAKS: readonly Leak[] = [
  text("an address in one line", "address", "Lindenweg 4", "Antrag von W. Geheimrat, Lindenweg 4, 31234 Lindenau"),
  text(
    "an address over two lines",
    "address",
    "Poststraße 17 b",
    "W. Geheimrat\nAlte Poststraße 17 b\n31234 Lindenau an der Aue",
  ),
  text(
    "an address with a preposition",
    "address",
    "Am Alten Graben 7-9",
    "Bescheid an: Am Alten Graben 7-9, D-31234 Lindenau",
  ),
  text("where somebody lives", "address", "Birkenallee 12", "Die Antragstellerin, wohnhaft Birkenallee 12, erklärt"),
  text("a mobile number", "phone", "0171 2345678", "Rückruf unter 0171 2345678 erbeten"),
  text("a number with its label", "phone", "05123/98765", "Telefon: 05123/98765"),
  text("a number abroad", "phone", "+49 (0) 5123 98765", "erreichbar +49 (0) 5123 98765"),
  text(
    "an account number",
    "iban",
    "DE89 3704 0044 0532 0130 00",
    "Erstattung auf DE89 3704 0044 0532 0130 00 bis Freitag",
  ),
  text("an account number without spaces", "iban", "AT611904300234573201", "Konto AT611904300234573201."),
  text("a mail address", "email", "w.geheimrat@example.org", "Kontakt: w.geheimrat@example.org"),
  text("a date of birth", "birthDate", "12.03.1961", "W. Geheimrat, geb. 12.03.1961"),
  text("a date of birth in words", "birthDate", "3. März 1961", "geboren am 3. März 1961 in Lindenau"),
];

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
