const MAX_CHARACTERS = 120;
const MAX_ENDING = 12;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name that is safe on every system and still readable: no folders, no control or direction marks (Unicode Cc,
 * Cf, Zl, Zp), none of Windows' reserved characters and names, at most 120 characters with the ending kept.
 * @param given what the browser sent, possibly with a whole path
 * @param otherwise the name where nothing readable is left
 */
export function safeFileName(given: string, otherwise: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const whole = RESERVED.test(clean) ? `_${clean}` : clean;
  return shorten(whole) || otherwise;
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const dot = characters.lastIndexOf(".");
  const ending = dot > 0 && characters.length - dot <= MAX_ENDING ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX_CHARACTERS - ending.length), ...ending].join("");
}
