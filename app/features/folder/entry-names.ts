import { safeFileName } from "#app/platform/files/safe-file-name.ts";

/**
 * A number as file managers sort it: "Ö 7" becomes "Ö 07", "N 12.3" becomes "N 12.03".
 */
export function sortedNumber(number: string): string {
  return number.replace(/\d+/g, (digits) => digits.padStart(2, "0"));
}

/**
 * Safe names of files in one folder, none twice, whatever a file system makes of capitals.
 * @returns gives the name for the next file from its parts and its ending without dot
 */
export function entryNames(): (parts: readonly string[], ending: string) => string {
  const taken = new Set<string>();
  return (parts, ending) => {
    const words = parts.filter((part) => part.trim() !== "").map((part) => part.replace(/[/\\]/g, "-"));
    for (let count = 1; ; count++) {
      const again = count === 1 ? "" : ` (${count})`;
      const name = withEnding(words.join(" – "), `${again}.${ending}`);
      const folded = name.toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  };
}

const MOST_CHARACTERS = 110;

/** The ending stays whole, however long the words are. */
function withEnding(words: string, ending: string): string {
  const short = [...words]
    .slice(0, MOST_CHARACTERS - ending.length)
    .join("")
    .trim();
  return safeFileName(`${short}${ending}`, `_${ending}`);
}
