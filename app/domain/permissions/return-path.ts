const LONGEST = 2000;
/** Pages that only make sense on the way in or out; going back to them would turn in circles. */
const WAY_IN_OR_OUT = /^\/sign-(in|out)(\/|\?|#|$)/;

/**
 * Where somebody may be sent after the sign-in: a path of this very site, as it was given, or null.
 * Refuses everything a browser could read as another site: `//host`, `/\host`, `https:`, control characters, and
 * paths that become `//host` once their dots are resolved (WHATWG URL, section 4.4).
 * House rule (OWASP: unvalidated redirects): in doubt there is no way back.
 */
export function safeReturnPath(given: unknown): string | null {
  if (typeof given !== "string" || given.length > LONGEST) return null;
  if (!/^\/[^\s\p{C}\\]*$/u.test(given) || given.startsWith("//")) return null;
  if (WAY_IN_OR_OUT.test(given) || hasEmptyStart(given)) return null;
  return given;
}

/** True when resolving "." and ".." leaves a path that starts with two slashes. */
function hasEmptyStart(path: string): boolean {
  const [way = ""] = path.split(/[?#]/);
  const kept: string[] = [];
  for (const part of way.split("/").slice(1)) {
    const plain = part.replaceAll(/%2e/gi, ".");
    if (plain === "..") kept.pop();
    else if (plain !== ".") kept.push(part);
  }
  return kept.length > 1 && kept[0] === "";
}
