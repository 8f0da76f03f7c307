import { ibanLength, isIban } from "./iban.ts";

export type PrivateKind = "address" | "phone" | "iban" | "email" | "birthDate";
/** Where a private fact stands in a text, in characters. */
export type PrivatePlace = { kind: PrivateKind; start: number; end: number };

/**
 * Private facts in the text of a document, each place once, in their order. House rule after Art. 4 Nr. 1 DSGVO: better
 * one question too many than a fact overlooked; facts of an authority or a company are none.
 */
export function findPrivate(text: string): PrivatePlace[] {
  const found = [...ibans(text), ...emails(text), ...birthDates(text), ...addresses(text)];
  const phonesLeft = phones(text).filter((phone) => !found.some((other) => overlap(phone, other)));
  return [...found, ...phonesLeft].sort((one, other) => one.start - other.start || one.end - other.end);
}

function overlap(one: PrivatePlace, other: PrivatePlace): boolean {
  return one.start < other.end && other.start < one.end;
}

/** An account number of an authority's invoice is none of a person, but nobody can tell from the number. */
function ibans(text: string): PrivatePlace[] {
  const found: PrivatePlace[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2}[ .-]?\d{2}(?=[ .\-\n]{0,2}[A-Za-z0-9])/gu)) {
    const length = ibanLength(text.slice(index, index + 2));
    if (length === null) continue;
    let end = index;
    let taken = 0;
    while (taken < length && end < text.length && end - index < 2 * length) {
      if (/[A-Za-z0-9]/.test(text.charAt(end))) taken++;
      else if (!/[ .\-\n\u00a0]/.test(text.charAt(end))) break;
      end++;
    }
    if (taken === length && isIban(text.slice(index, end))) found.push({ kind: "iban", start: index, end });
  }
  return found;
}

/** Mailboxes of an office are named by what it does. */
const OFFICE_BOX =
  /^(info|kontakt|contact|post|poststelle|office|rathaus|stadt|gemeinde|verwaltung|service|presse|datenschutz|buergerbuero|bürgerbüro|buero|büro|amt|ratsbuero|ratsbüro|sitzungsdienst|noreply|no-reply|hilfe|support|wahlamt|bauamt|ordnungsamt|stadtplanung|webmaster|redaktion|zentrale|vergabe|beteiligung)([._-]?(?:\d|[a-z]{1,14}))?$/i;

function emails(text: string): PrivatePlace[] {
  const found: PrivatePlace[] = [];
  const pattern =
    /([\p{L}\p{N}._%+-]{1,64})(?:@|\s?[([](?:at|ät)[)\]]\s?)[\p{L}\p{N}][\p{L}\p{N}.-]{0,200}\.\p{L}{2,24}/gu;
  for (const match of text.matchAll(pattern)) {
    if (OFFICE_BOX.test(match[1] ?? "")) continue;
    found.push({ kind: "email", start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const DATE = String.raw`(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄa-zä]{3,9}\.?)\s?(?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)`;
const BIRTH = [
  new RegExp(
    String.raw`(?<!\p{L})(?:geb\.|geboren(?:e[rsnm]?)?|Geburtsdatum|Geburtstag|Geb\.-?Dat\.?um?|date of birth|born(?: on)?)(?:\s{0,2}am)?\s{0,3}[:*]?\s{0,3}${DATE}`,
    "giu",
  ),
  new RegExp(String.raw`(?<=[\p{L}),]\s{1,3}\(?)\*\s?${DATE}`, "gu"),
  new RegExp(String.raw`${DATE}\s{1,2}geboren(?!\p{L})`, "gu"),
];

function birthDates(text: string): PrivatePlace[] {
  return BIRTH.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }): PrivatePlace => {
      return { kind: "birthDate", start: index, end: index + length };
    }),
  );
}

const STREET = String.raw`(?:[\p{L}.'-]{0,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|stieg|kamp|berg|hof|markt|graben|wall|park|feld|garten|wiesen?|brink|twiete|steig|pfad|promenade|redder|heide|tor|siedlung|grund|busch|eck|zeile|winkel|bogen|anger|hang|deich|mühle|holz)|(?:Straße|Platz|Allee|Weg) (?:des|der|am|zum) [\p{L}-]{2,30}|(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Hinter dem|Vor dem|Vor der|Bei der|Beim) (?:[\p{L}-]{2,30} ){0,2}[\p{L}-]{2,30})`;
const HOUSE = String.raw`\d{1,4}\s?[a-hA-H]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-hA-H]?)?(?![\p{L}\d])`;
const TOWN = String.raw`(?:D[-–\s])?\d{5}\s{1,3}(?!(?:Euro|EUR|Stück|Einwohner|Quadratmeter|Meter|Tonnen|Kilometer|Personen|Fahrzeuge|Bäume|Prozent)(?!\p{L}))\p{Lu}[\p{L}-]{2,40}`;
const FULL = new RegExp(String.raw`(?<![\p{L}])${STREET}\s{1,2}${HOUSE}[\s,;·|–-]{1,6}${TOWN}`, "giu");
const LIVING = new RegExp(
  String.raw`(?<!\p{L})(?:wohnhaft|wohnt|Wohnung|Wohnanschrift|Privatanschrift|Privatadresse|Anschrift|Adresse)(?:\s?:|\s(?:in|im|in der))?\s{1,3}(?:(?:der|dem|den)\s)?(?:\d{5}\s\p{Lu}[\p{L}-]{2,40}[,\s]{1,3})?${STREET}\s{1,2}${HOUSE}`,
  "giu",
);
/** Who stands right before an address that is no private one. */
const AUTHORITY =
  /(Rathaus|(?:Stadt|Gemeinde|Kreis)verwaltung|(?:Hanse-?|Große )?(?:Stadt|Gemeinde|Landkreis) \p{Lu}|Fachbereich|\bAmt\b|amt\b|Ministerium|ministerium|gericht\b|GmbH|\bAG\b|\bKG\b|e\. ?V\.|\bgGmbH|Stadtwerke|Sparkasse|Volksbank|Schule|schule\b|Gymnasium|Kita\b|Verband|verband\b|Museum|Stiftung|Ingenieurbüro|Planungsbüro|Bibliothek|bücherei|Bürgerbüro)[^\n]{0,40}[\s,;:(|·–-]*$/u;

function addresses(text: string): PrivatePlace[] {
  const found: PrivatePlace[] = [];
  for (const pattern of [FULL, LIVING]) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (AUTHORITY.test(text.slice(Math.max(0, index - 80), index))) continue;
      const place: PrivatePlace = { kind: "address", start: index, end: index + words.length };
      if (!found.some((other) => overlap(place, other))) found.push(place);
    }
  }
  return found;
}

const LABEL = String.raw`(?:Tel(?:efon)?(?:nummer|nr\.|-Nr\.)?|Fon|Mobil(?:telefon|nummer|funk)?|Handy(?:nummer|nr\.)?|Festnetz|Rufnummer|Phone|Mobile|Telefax|Fax|☎|✆)`;
const NUMBER = String.raw`(?:\+|00)?\(?\d(?:[\s\u00a0()/.–-]{0,3}\d){5,16}`;
const LABELLED = new RegExp(String.raw`(?<!\p{L})${LABEL}\.?\s{0,3}:?\s{0,3}(${NUMBER})`, "giu");
const INTERNATIONAL =
  /(?<![\p{L}\d/.-])(?:\+49|0049)[\s\u00a0()/.–-]{0,3}(?:\(0\))?(?:[\s\u00a0()/.–-]{0,3}\d){7,13}(?!\d)/gu;
const MOBILE = /(?<![\p{L}\d/.,-])01[567]\d(?:[\s\u00a0/.–-]{0,3}\d){6,9}(?![\d/])/gu;
const LANDLINE =
  /(?<![\p{L}\d/.,-])(?:\(0[2-9]\d{1,4}\)|0[2-9]\d{1,4}\s?[/–-]|0[2-9]\d{2,4}\s)\s?\d{2,4}(?:[\s\u00a0–-]?\d{1,4}){1,3}(?![\d/.,])/gu;

/** A number of the whole house ends in a single nought; file references and amounts have other shapes. */
function phones(text: string): PrivatePlace[] {
  const found: PrivatePlace[] = [];
  for (const pattern of [LABELLED, INTERNATIONAL, MOBILE, LANDLINE]) {
    for (const match of text.matchAll(pattern)) {
      const number = (match[1] ?? match[0]).trim();
      const digits = number.replace(/\D/g, "").length;
      if (digits < 7 || digits > 15 || /[\s–-]0$/.test(number)) continue;
      const place: PrivatePlace = { kind: "phone", start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => overlap(place, other))) found.push(place);
    }
  }
  return found;
}
