import type { ChangeAnswer, MarkChange } from "./schema.ts";
import { MOST_CHANGES } from "./schema.ts";

/** A change that waits on this device for its answer. */
export type Waiting = { name: string; change: MarkChange };

const ANSWER_LIMIT_MS = 20_000;

/** The changes of this person that this device has not brought to the server yet, the oldest first. */
export function listWaiting(store: Storage, personId: string): Waiting[] {
  const waiting: Waiting[] = [];
  for (let index = 0; index < store.length; index++) {
    const name = store.key(index);
    if (!name?.startsWith(prefixOf(personId))) continue;
    const change = changeIn(store.getItem(name));
    if (change) waiting.push({ name, change });
  }
  return waiting.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Lays changes down until they are answered; each by itself, so that two windows of one browser take nothing from each
 * other.
 * @returns false when the browser keeps nothing; they are then lost with the page
 */
export function keepWaiting(store: Storage, personId: string, changes: readonly MarkChange[]): boolean {
  const last = listWaiting(store, personId).at(-1);
  let number = Number(last?.name.slice(prefixOf(personId).length).split("-")[0] ?? 0);
  try {
    for (const change of changes) {
      number += 1;
      const id = change.deed === "add" || change.deed === "share" ? change.id : change.write;
      store.setItem(
        `${prefixOf(personId)}${String(number).padStart(10, "0")}-${change.deed}-${id}`,
        JSON.stringify(change),
      );
    }
  } catch (error) {
    // why: a full or forbidden store must not stop anybody from marking.
    if (error instanceof DOMException) return false;
    throw error;
  }
  return true;
}

/** The changes have their answers. */
export function dropWaiting(store: Storage, names: readonly string[]): void {
  for (const name of names) store.removeItem(name);
}

/** Brings changes to the server; null when they did not arrive, or when nobody is signed in any more. */
export async function sendChanges(changes: readonly MarkChange[]): Promise<ChangeAnswer[] | null> {
  const body = new FormData();
  body.set("changes", JSON.stringify(changes.slice(0, MOST_CHANGES)));
  try {
    const answer = await fetch("/my/annotations/changes", {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      // why: a line that neither answers nor breaks must not leave marks waiting for ever.
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const isJson = answer.headers.get("Content-Type")?.includes("json") ?? false;
    if (answer.status !== 200 || !isJson) return null;
    return ((await answer.json()) as { answers: ChangeAnswer[] }).answers;
  } catch (error) {
    // why: fetch throws TypeError without network and TimeoutError when nobody answers; the marks stay here.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

function prefixOf(personId: string): string {
  return `ratswerk.marks.${personId}.`;
}

function changeIn(json: string | null): MarkChange | null {
  try {
    const change: unknown = JSON.parse(json ?? "null");
    return change !== null && typeof change === "object" && "deed" in change ? (change as MarkChange) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
