import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";

export const SHORTEST_PASSWORD = 12;
/** Long enough for any sentence, short enough that hashing cannot be used to exhaust the machine. */
export const LONGEST_PASSWORD = 256;

/** What people choose first, in the form that `core` gives it: small letters without digits and signs at the ends. */
const COMMON: ReadonlySet<string> = new Set([
  ...["password", "passwort", "passwordpassword", "passwortpasswort", "kennwort", "geheim", "geheimnis", "passphrase"],
  ...["qwertz", "qwertzuiop", "qwerty", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "qwertzuiopasdfghjkl"],
  ...["qwertyuiopasdfghjkl", "willkommen", "welcome", "administrator", "admin", "letmein", "letmeinplease"],
  ...["iloveyou", "ichliebedich", "sonnenschein", "sunshine", "schalke", "borussia", "bundesliga", "fussball"],
  ...["football", "baseball", "superman", "batman", "starwars", "pokemon", "princess", "prinzessin", "monkey"],
  ...["dragon", "hallo", "hallohallo", "hallowelt", "helloworld", "changeme", "standard", "default", "test"],
  ...["testtest", "testpasswort", "sommer", "winter", "herbst", "fruehling", "schatz", "schatzi", "arschloch"],
  ...["ratswerk", "rathaus", "stadtrat", "gemeinderat", "ratsherr", "ratsfrau", "ratsinfo", "ratsinformation"],
  ...["ratsinformationssystem", "sitzungsdienst", "allris", "session", "trustno", "correcthorsebatterystaple"],
]);

/** Rows in which neighbours are typed one after the other, also backwards. */
const ROWS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertzuiopasdfghjklyxcvbnm",
  "qwertyuiopasdfghjklzxcvbnm",
];

/**
 * Whether somebody may choose this password. NIST SP 800-63B, section 3.1.1.2: a least length, no rules of composition,
 * but refuse what is commonly used, expected, or made of the own name.
 * @param password as typed
 * @param own words that belong to the person or the place: names, the parts of the e-mail address
 */
export function judgePassword(
  password: string,
  own: readonly string[],
): Verdict<string, "password-too-short" | "password-too-long" | "password-common" | "password-own-name"> {
  const signs = [...password];
  if (signs.length < SHORTEST_PASSWORD) return refused("password-too-short");
  if (signs.length > LONGEST_PASSWORD) return refused("password-too-long");
  const small = password.toLowerCase();
  if (COMMON.has(core(small)) || isRepeated(small) || isRow(small)) return refused("password-common");
  const words = own.map((word) => letters(word)).filter((word) => word.length > 2);
  if (isMadeOf(letters(small), words)) return refused("password-own-name");
  return accepted(password);
}

/** What is left when digits and signs at the ends are taken away and the usual disguises are undone: "P@ssw0rt2026!" is "passwort". */
function core(small: string): string {
  const plain = small.replaceAll("@", "a").replaceAll("$", "s");
  const inner = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return inner
    .replaceAll("0", "o")
    .replaceAll("1", "i")
    .replaceAll("3", "e")
    .replaceAll(/[^\p{L}]/gu, "");
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "lindenlinden". */
function isRepeated(small: string): boolean {
  return /^(.{1,8}?)\1+$/su.test(small);
}

/** "123456789012", "qwertzuiopas", also backwards. */
function isRow(small: string): boolean {
  const backwards = [...small].reverse().join("");
  return ROWS.some((row) => row.includes(small) || row.includes(backwards));
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
}

/** True when nothing is left of the letters once the own words are taken away. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  if (text === "" || words.length === 0) return false;
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), text) === "";
}
