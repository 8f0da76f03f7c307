import { randomUUID } from "node:crypto";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { ChangeAnswer } from "./schema.ts";

/**
 * What was done to a mark and can still be undone: the mark, the change that did it, and the one that would undo it.
 * `version` is the one in which a place was chosen.
 */
export type Removal = {
  deed: "remove" | "place" | "setAside";
  id: string;
  base: string;
  write: string;
  version: number;
};

const DEEDS = ["remove", "place", "setAside"] as const;

/** Where to go on after a form of the list; the address says what was done, so that the page offers to undo it. */
export function removalNotice({ searchParams }: URL, form: FormData, answer: ChangeAnswer & { ok: true }): string {
  const query = new URLSearchParams(searchParams);
  for (const name of [...DEEDS, "by", "in", "index"]) query.delete(name);
  const deed = DEEDS.find((one) => one === form.get("deed"));
  if (deed && answer.outcome !== "stays") {
    query.set(deed, answer.mark);
    query.set("by", String(form.get("write")));
    if (deed !== "remove") query.set("in", String(form.get("version")));
  }
  return query.size > 0 ? `/my/annotations?${query}` : "/my/annotations";
}

/** What the address says was done; null where it says nothing. */
export function undoableRemoval(parameters: URLSearchParams): Removal | null {
  const deed = DEEDS.find((one) => parameters.has(one));
  const [id, base] = [parameters.get(deed ?? ""), parameters.get("by")];
  const version = Number(parameters.get("in") ?? 0);
  return deed && isUuid(id) && isUuid(base) ? { deed, id, base, write: randomUUID(), version } : null;
}
