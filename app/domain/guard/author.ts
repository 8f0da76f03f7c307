/** Words of which the name of an authority, a company or a program consists. */
const NOT_A_PERSON =
  /(^|[^\p{L}])(Stadt|Hansestadt|Gemeinde|Samtgemeinde|Landkreis|Kreis|Verwaltung|Stadtverwaltung|Rathaus|Amt|Fachbereich|Bereich|Dezernat|Stabsstelle|Service|Fachdienst|Referat|Abteilung|Büro|Ratsbüro|Sitzungsdienst|Rat|Ausschuss|Fraktion|Ministerium|Land|Bund|GmbH|AG|KG|mbH|e\. ?V\.|Verein|Verband|Zweckverband|Stadtwerke|Sparkasse|Bank|Stiftung|Universität|Hochschule|Schule|Ingenieure|Architekten|Planung|Microsoft|Adobe|Word|Excel|PowerPoint|LibreOffice|Typst|Acrobat|Scanner|Ghostscript|Windows|Administrator|Admin|User|Benutzer|Unknown|Unbekannt|Office)($|[^\p{L}])|amt$|verwaltung$|behörde$/iu;

/**
 * Whether a document's author is somebody's name rather than an office, a company or a program. House rule.
 * @param own names that are public anyway, of the town and its bodies
 */
export function isPersonName(author: string, own: readonly string[] = []): boolean {
  const name = author.trim();
  if (!/\p{L}{2}/u.test(name) || /\d/.test(name) || NOT_A_PERSON.test(name)) return false;
  return !own.some((one) => one.toLocaleLowerCase("de") === name.toLocaleLowerCase("de"));
}
