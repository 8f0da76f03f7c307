import type { FindingKind } from "#app/domain/guard/finding-kinds.ts";
import { appendPaint, line, plantSheet, scan, stream } from "./planted-pdf.ts";

/** A document with one leak that must be found, and words its excerpt must hold. */
export type Leak = { name: string; kind: FindingKind; words: string; mediaType: string; content: Buffer };

const PDF = "application/pdf";

export const NAME = "Wilhelmine Geheimrat";
const HARMLESS = line("Der Rat nimmt den Bericht zur Kenntnis.", 72, 760);
const black = (x: number, y: number, width: number, height: number) => `0 0 0 rg ${x} ${y} ${width} ${height} re f\n`;
const layers = (off: string) => `/OCProperties<</OCGs[10 0 R]/D<</BaseState/ON/OFF[${off}]/Order[10 0 R]>>>>`;
const rect = "/Rect[60 690 320 720]";
const picture = "/XObject<</Im1 10 0 R>>";
const wholePage = "q 595 0 0 842 0 0 cm /Im1 Do Q\n";
const typed = (text: string, mode: string) => line(text, 72, 700, mode);

/** A leak of a PDF. */
export function pdf(name: string, kind: FindingKind, words: string, content: Buffer): Leak {
  return { name, kind, words, mediaType: PDF, content };
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
