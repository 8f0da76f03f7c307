import type { FindingKind } from "#app/domain/guard/finding-kinds.ts";
import { plantPdf } from "./pdf-file.ts";
import { type Leak, pdf } from "./planted-leaks.ts";

function text(name: string, kind: FindingKind, words: string, page: string): Leak {
  return pdf(name, kind, words, plantPdf({ pages: [page] }));
}

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
