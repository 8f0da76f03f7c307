import { randomUUID } from "node:crypto";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { ChangeAnswer } from "./schema.ts";

/** A removal that can still be undone: the mark, the change that removed it, and the one that would bring it back. */
export type Removal = { id: string; base: string; write: string };

/** Where to go on after a form of the list; the address says what was removed, so that the page offers to undo it. */
export function removalNotice({ searchParams }: URL, form: FormData, answer: ChangeAnswer & { ok: true }): string {
  const query = new URLSearchParams(searchParams);
  for (const name of ["removed", "by", "index"]) query.delete(name);
  if (form.get("deed") === "remove" && answer.outcome !== "stays") {
    query.set("removed", answer.mark);
    query.set("by", String(form.get("write")));
  }
  return query.size > 0 ? `/my/annotations?${query}` : "/my/annotations";
}

/** The removal that the address names; null where it names none. */
export function undoableRemoval(parameters: URLSearchParams): Removal | null {
  const [id, base] = [parameters.get("removed"), parameters.get("by")];
  return isUuid(id) && isUuid(base) ? { id, base, write: randomUUID() } : null;
}
