/** Fields of a small form on the agenda page. */
export type AgendaFields = Record<string, string | string[]>;

/** What the agenda page is told after a deed; `undo` holds the fields of the form that takes it back. */
export type AgendaAnswer =
  | {
      ok: true;
      said:
        | "itemAdded"
        | "itemChanged"
        | "itemMoved"
        | "itemRemoved"
        | "standardAdded"
        | "paperPlaced"
        | "paperTakenOff"
        | "secondSessionOn"
        | "secondSessionOff"
        | "scheduled"
        | "invited"
        | "nothing";
      words: Record<string, string | number>;
      undo: AgendaFields | null;
    }
  | { ok: false; refused: string; field: string | null };

/** The fields as form data, for sending. */
export function formOf(fields: AgendaFields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}
