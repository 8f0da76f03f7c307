const MOST_ENTRIES = 2_000;
const MOST_NAME_CHARACTERS = 100;
const MOST_INDEX = 999;
const NAME = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d{0,6}\])*$/;
const RESERVED = new Set(["__intent__", "__state__"]);
const LIST_INTENTS = new Set(["insert", "remove", "reorder"]);

/**
 * The entries of a form that can be meant: names of fields, places in lists below 1000, conform's own two fields where
 * they are what conform writes. The rest is passed over, because the parser builds lists as long as the largest place
 * and throws at a broken intent.
 */
export function meantEntries(form: FormData | URLSearchParams): FormData {
  const meant = new FormData();
  let count = 0;
  for (const [name, value] of form) {
    if (count++ >= MOST_ENTRIES) break;
    if (name === "__intent__" ? isIntent(value, form) : name === "__state__" ? isState(value) : isName(name)) {
      if (!RESERVED.has(name) || !meant.has(name)) meant.append(name, value);
    }
  }
  return meant;
}

function isName(name: string): boolean {
  if (name.length > MOST_NAME_CHARACTERS || !NAME.test(name)) return false;
  return [...name.matchAll(/\[(\d+)\]/g)].every(([, place]) => Number(place) <= MOST_INDEX);
}

/** In the browser conform speaks to itself. To the server only changes of a list come; others are made up. */
function isIntent(value: unknown, form: FormData | URLSearchParams): boolean {
  if (typeof document !== "undefined") return true;
  const intent = readObject(value);
  const payload = intent?.payload;
  if (!LIST_INTENTS.has(String(intent?.type)) || typeof payload !== "object" || payload === null) return false;
  const { name, index, from, to } = payload as Record<string, unknown>;
  if (typeof name !== "string" || !isName(name) || /__proto__|constructor/.test(name)) return false;
  // why: what holds a value or named parts is no list, and the parser throws when it is told to treat it as one.
  if ([...form.keys()].some((key) => key === name || key.startsWith(`${name}.`))) return false;
  return [index, from, to].every((place) => place === undefined || isPlace(place));
}

function isPlace(place: unknown): boolean {
  return typeof place === "number" && Number.isInteger(place) && place >= 0 && place <= MOST_INDEX;
}

function isState(value: unknown): boolean {
  const validated = readObject(value)?.validated;
  return typeof validated === "object" && validated !== null;
}

function readObject(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "string" || value.length > 100_000) return null;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
